package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each model is loaded with. The server loads a model anew whenever one of these options changes, so they are the same
 * for all requests, unless a request says otherwise. Immutable.
 */
final class Profiles {
    private static final int SMALLEST_CONTEXT = 256;

    private final int context;
    private final Map<String, SortedMap<String, String>> byModel;

    private Profiles(int context, Map<String, SortedMap<String, String>> byModel) {
        this.context = context;
        this.byModel = byModel;
    }

    /** The options of one request, and what is to be said about them. */
    record Chosen(SortedMap<String, String> options, List<String> warnings) {
        int context() {
            return (int) Double.parseDouble(options.getOrDefault("num_ctx", "0"));
        }
    }

    /**
     * Reads the settings.
     *
     * @param context the context of models that have no profile, in tokens
     * @param profiles {@code "llava:7b num_ctx=16384 num_gpu=20; gemma3:4b num_ctx=4096"}
     */
    static Profiles parse(String context, String profiles) {
        try {
            Map<String, SortedMap<String, String>> byModel = new HashMap<>();
            for (String profile : profiles.split(";")) {
                if (!profile.isBlank()) {
                    read(profile.strip(), byModel);
                }
            }
            int tokens = context.matches("\\d{1,8}") ? Integer.parseInt(context) : 0;
            if (tokens < SMALLEST_CONTEXT) {
                throw new InvalidInputException("context", context, "give at least " + SMALLEST_CONTEXT + " tokens");
            }
            return new Profiles(tokens, byModel);
        } catch (InvalidInputException e) {
            throw new FilmwrightException(
                    Failure.of(Failure.Kind.CONFIGURATION, "ollama, settings context and profiles: " + e.getMessage()),
                    e);
        }
    }

    private static void read(String profile, Map<String, SortedMap<String, String>> byModel) {
        String[] words = profile.split("\\s+");
        SortedMap<String, String> options = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            if (pair.length < 2 || !OptionTable.LOADED_WITH.contains(pair[0])) {
                throw new InvalidInputException(
                        "profiles", profile, "write: model option=value option=value; with " + loadedWith());
            }
            options.put(pair[0], pair[1]);
        }
        if (options.isEmpty()) {
            throw new InvalidInputException("profiles", profile, "name an option, one of " + loadedWith());
        }
        OptionTable.write(options, JsonObject.create());
        byModel.put(new Tag(words[0]).full(), options);
    }

    private static List<String> loadedWith() {
        return OptionTable.LOADED_WITH.stream().sorted().toList();
    }

    /** Returns the options of a request to a model: the request's own over the profile's over what holds for all. */
    Chosen choose(Tag tag, ModelFacts facts, Map<String, String> wished) {
        SortedMap<String, String> profile = profile(tag, facts);
        List<String> warnings = new ArrayList<>();
        SortedMap<String, String> options = new TreeMap<>(profile);
        wished.forEach((name, value) -> {
            if (OptionTable.LOADED_WITH.contains(name) && !value.equals(profile.getOrDefault(name, value))) {
                warnings.add(name + " is " + value + " here and " + profile.get(name) + " otherwise: the server loads "
                        + tag + " anew for it; set it in \"profiles\" for all requests");
            }
            options.put(name, value);
        });
        return new Chosen(options, warnings);
    }

    /** Returns what a model is loaded with if no request says otherwise. */
    SortedMap<String, String> profile(Tag tag, ModelFacts facts) {
        SortedMap<String, String> profile = new TreeMap<>(byModel.getOrDefault(tag.full(), new TreeMap<>()));
        profile.putIfAbsent(
                "num_ctx", String.valueOf(Math.min(context, facts.context().orElse(context))));
        return profile;
    }
}
