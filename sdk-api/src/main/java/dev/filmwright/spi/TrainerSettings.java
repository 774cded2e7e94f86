package dev.filmwright.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trainers that a library is opened with. Immutable. {@code toString} shows no value, as one may be a secret.
 *
 * @param plugins plugins given by hand
 * @param configuration settings by trainer and key
 */
public record TrainerSettings(List<TrainerPlugin> plugins, Map<String, Map<String, String>> configuration) {
    /** Copies the collections. */
    public TrainerSettings {
        plugins = List.copyOf(plugins);
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        configuration.forEach((trainer, values) -> copy.put(trainer, Map.copyOf(values)));
        configuration = Map.copyOf(copy);
    }

    /** Returns no trainers beyond those that are discovered. */
    public static TrainerSettings none() {
        return new TrainerSettings(List.of(), Map.of());
    }

    @Override
    public String toString() {
        return "TrainerSettings" + configuration.keySet();
    }
}
