package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.fake.Age;

/** The scenario with a server of October 2025, which has no routes of jobs. */
class ScenarioOnOldServerTest extends ScenarioOnFake {
    ScenarioOnOldServerTest() {
        super(Age.OLD);
    }
}
