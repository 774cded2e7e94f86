package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.fake.Age;

/** The scenario with a server before July 2025, which chooses ids itself and interrupts whatever it does. */
class ScenarioOnAncientServerTest extends ScenarioOnFake {
    ScenarioOnAncientServerTest() {
        super(Age.ANCIENT);
    }
}
