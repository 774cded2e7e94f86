package dev.filmwright.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels for notifications that a library is opened with. Immutable. {@code toString} shows no value, as one may be
 * a secret.
 *
 * @param plugins plugins given by hand
 * @param configuration settings by channel and key
 */
public record ChannelSettings(List<NotificationPlugin> plugins, Map<String, Map<String, String>> configuration) {
    /** Copies the collections. */
    public ChannelSettings {
        plugins = List.copyOf(plugins);
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        configuration.forEach((channel, values) -> copy.put(channel, Map.copyOf(values)));
        configuration = Map.copyOf(copy);
    }

    /** Returns no channels beyond those that are discovered. */
    public static ChannelSettings none() {
        return new ChannelSettings(List.of(), Map.of());
    }

    @Override
    public String toString() {
        return "ChannelSettings" + configuration.keySet();
    }
}
