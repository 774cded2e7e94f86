package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.fake.ComfyServer;
import dev.filmwright.provider.support.http.Pause;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The scenario of real servers, with one that is not, so that it cannot rot. */
abstract class ScenarioOnFake extends ComfyScenario {
    private final ComfyServer server;

    ScenarioOnFake(Age age) {
        server = ComfyServer.start(age);
        server.slow(graph -> graph.json().contains("GrowMask"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    Map<String, String> settings() {
        return Map.of("url", server.uri().toString());
    }

    @Override
    Pause pause() {
        return time -> {}; // the fake is never busy
    }
}
