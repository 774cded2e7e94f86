package dev.filmwright.samples.cli.generate;

import dev.filmwright.generation.GenerationRequest;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all kinds of requests have. */
final class RequestOptions {
    @Option(names = "--provider", paramLabel = "ID", description = "The backend, e.g. previz; see providers list.")
    private @Nullable String provider;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The model, or PROVIDER/MODEL; without it the provider's first one that can do it.")
    private @Nullable String model;

    @Option(names = "--prompt", required = true, paramLabel = "TEXT", description = "What to make, in words.")
    private String prompt = "";

    @Option(names = "--seed", paramLabel = "N", description = "The seed; without it the backend chooses.")
    private @Nullable Long seed;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "One of the model's own settings, e.g. steps=28. Can be repeated.")
    private Map<String, String> options = new TreeMap<>();

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private PlaceOptions places = new PlaceOptions();

    String prompt() {
        return prompt;
    }

    @Nullable
    String provider() {
        return provider;
    }

    @Nullable
    String model() {
        return model;
    }

    InputOptions inputs() {
        return inputs;
    }

    PlaceOptions places() {
        return places;
    }

    void addTo(GenerationRequest.Builder request) {
        (seed == null ? OptionalLong.empty() : OptionalLong.of(seed)).ifPresent(request::seed);
        options.forEach(request::option);
    }
}
