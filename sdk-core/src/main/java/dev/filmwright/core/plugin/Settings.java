package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.ConfigKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The settings of one plugin, resolved: what the builder says wins over the environment, that over the default.
 *
 * @param values settings by key
 * @param secrets those that must not be shown
 */
record Settings(Map<String, String> values, Secrets secrets) {

    /**
     * Resolves the settings.
     *
     * @param keys what the plugin understands
     * @param given what the builder says
     * @param environment looks up a variable
     * @throws InvalidInputException if the builder names a setting that the plugin does not understand
     */
    static Settings resolve(
            List<ConfigKey> keys, Map<String, String> given, Function<String, Optional<String>> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        TreeSet<String> unknown = new TreeSet<>(given.keySet());
        for (ConfigKey key : keys) {
            unknown.remove(key.key());
            value(key, given, environment).ifPresent(value -> values.put(key.key(), value));
        }
        if (!unknown.isEmpty()) {
            List<String> known = keys.stream().map(ConfigKey::key).sorted().toList();
            throw new InvalidInputException(
                    "setting", unknown.first(), known.isEmpty() ? "it has no settings" : "use one of " + known);
        }
        Map<String, String> secrets = new LinkedHashMap<>();
        keys.stream()
                .filter(ConfigKey::secret)
                .map(ConfigKey::key)
                .filter(key -> !values.getOrDefault(key, "").isBlank())
                .forEach(key -> secrets.put(key, values.getOrDefault(key, "")));
        return new Settings(values, new Secrets(secrets));
    }

    private static Optional<String> value(
            ConfigKey key, Map<String, String> given, Function<String, Optional<String>> environment) {
        return Optional.ofNullable(given.get(key.key()))
                .or(() -> key.environment().flatMap(environment).filter(value -> !value.isBlank()))
                .or(key::defaultValue);
    }

    /** Shows no value, as one may be a secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
