package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a host says about how much a provider takes; where it says nothing about a model, the model's own capabilities
 * hold. Immutable.
 */
final class Limits {
    private static final String CONCURRENT = ConfigKey.ENGINE + "concurrent";
    private static final String SUBMITS = ConfigKey.ENGINE + "submits-per-minute";
    private static final String POLLS = ConfigKey.ENGINE + "polls";
    private static final List<String> KNOWN =
            List.of(CONCURRENT, CONCURRENT + ".MODEL", SUBMITS, SUBMITS + ".MODEL", POLLS);

    private final Map<String, Map<String, Integer>> byProvider = new HashMap<>();

    private Limits() {}

    /**
     * Reads the engine's own settings.
     *
     * @throws InvalidInputException if one of them is unknown, or no whole number above zero
     */
    static Limits of(Map<String, Map<String, String>> configuration) {
        Limits limits = new Limits();
        configuration.forEach((provider, settings) -> settings.forEach((key, value) -> {
            if (key.startsWith(ConfigKey.ENGINE)) {
                limits.byProvider
                        .computeIfAbsent(provider, id -> new HashMap<>())
                        .put(known(provider, key), number(provider, key, value));
            }
        }));
        return limits;
    }

    private static String known(String provider, String key) {
        boolean known = key.equals(POLLS)
                || key.equals(CONCURRENT)
                || key.equals(SUBMITS)
                || key.startsWith(CONCURRENT + ".")
                || key.startsWith(SUBMITS + ".");
        if (!known) {
            throw new InvalidInputException("setting", provider + " " + key, "use one of " + KNOWN);
        }
        return key;
    }

    private static int number(String provider, String key, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(provider + " " + key, value, "use a whole number above zero", e);
        }
        throw new InvalidInputException(
                provider + " " + key, value, "use a whole number above zero; to send nothing, pause the provider");
    }

    private int of(String provider, String key, int otherwise) {
        return byProvider.getOrDefault(provider, Map.of()).getOrDefault(key, otherwise);
    }

    /** Returns how many jobs a provider takes at a time, all its models together. */
    int concurrent(String provider) {
        return of(provider, CONCURRENT, Integer.MAX_VALUE);
    }

    /** Returns how many jobs a model takes at a time. */
    int concurrent(ModelRef model, Capabilities can) {
        return of(model.provider(), CONCURRENT + "." + model.model(), Math.max(1, can.maxConcurrent()));
    }

    /** Returns how many jobs a provider may be sent in a minute, all its models together. */
    int submitsPerMinute(String provider) {
        return of(provider, SUBMITS, Integer.MAX_VALUE);
    }

    /** Returns how many jobs a model may be sent in a minute. */
    int submitsPerMinute(ModelRef model, Capabilities can) {
        return of(model.provider(), SUBMITS + "." + model.model(), Math.max(1, can.submitsPerMinute()));
    }

    /** Returns how many questions after its jobs a provider is asked at a time. */
    int polls(String provider, int otherwise) {
        return of(provider, POLLS, otherwise);
    }
}
