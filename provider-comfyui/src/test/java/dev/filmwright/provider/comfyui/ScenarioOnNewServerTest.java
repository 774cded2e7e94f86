package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.fake.Age;

/** The scenario with a server of August 2026. */
class ScenarioOnNewServerTest extends ScenarioOnFake {
    ScenarioOnNewServerTest() {
        super(Age.NEW);
    }
}
