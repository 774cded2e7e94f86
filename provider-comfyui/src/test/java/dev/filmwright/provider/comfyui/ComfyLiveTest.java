package dev.filmwright.provider.comfyui;

import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.spi.ConfigKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The scenario on a real server: set {@code FILMWRIGHT_COMFYUI_URL}, and what a proxy before it needs. Needs no model and costs
 * 0 cents; leaves a few small pictures in the server's folders of inputs and outputs. The server should have nothing else to do.
 */
@EnabledIfEnvironmentVariable(named = "FILMWRIGHT_COMFYUI_URL", matches = ".+")
class ComfyLiveTest extends ComfyScenario {
    @Override
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (ConfigKey key : ComfySettings.KEYS) {
            key.environment()
                    .flatMap(name -> Optional.ofNullable(System.getenv(name)))
                    .ifPresent(value -> settings.put(key.key(), value));
        }
        return settings;
    }

    @Override
    Pause pause() {
        return Pause.sleeping();
    }
}
