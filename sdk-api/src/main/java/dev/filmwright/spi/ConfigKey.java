package dev.filmwright.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * A setting a plugin understands. Immutable.
 *
 * @param key its name, e.g. {@code "threads"}
 * @param description what it does, in one line
 * @param defaultValue what holds if it is not set
 * @param secret whether its value must never be shown
 * @param environment the environment variable that sets it, if any
 */
public record ConfigKey(
        String key, String description, Optional<String> defaultValue, boolean secret, Optional<String> environment) {
    /** What the keys begin with that the engine understands for every provider; a plugin cannot have such a key. */
    public static final String ENGINE = "engine.";

    /** Checks that nothing is {@code null}. */
    public ConfigKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(environment, "environment");
    }

    /** Returns a setting that is no secret, with a default and no environment variable. */
    public static ConfigKey of(String key, String description, String defaultValue) {
        return new ConfigKey(key, description, Optional.of(defaultValue), false, Optional.empty());
    }
}
