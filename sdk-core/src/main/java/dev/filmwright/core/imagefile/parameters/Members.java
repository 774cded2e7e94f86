package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import tools.jackson.databind.JsonNode;

/** Hands members of an object over to a builder, where they are there and of a sort that fits. */
final class Members {
    private static final int LONGEST = 2000;

    private final JsonNode json;
    private final GenerationParameters.Builder builder;

    Members(JsonNode json, GenerationParameters.Builder builder) {
        this.json = json;
        this.builder = builder;
    }

    void prompts(String positive, String negative) {
        Values.text(json, positive).ifPresent(builder::prompt);
        Values.text(json, negative).ifPresent(builder::negativePrompt);
    }

    void settings(String steps, String sampler, String scheduler, String scale) {
        Values.text(json, steps).ifPresent(text -> Values.count(text).ifPresent(builder::steps));
        Values.text(json, sampler).ifPresent(builder::sampler);
        Values.text(json, scheduler).ifPresent(builder::scheduler);
        Values.text(json, scale).ifPresent(text -> Values.number(text).ifPresent(builder::cfgScale));
    }

    void seed(String name) {
        Values.text(json, name).flatMap(Values::integer).ifPresent(builder::seed);
    }

    void size(String width, String height) {
        Values.size(
                        Values.text(json, width).orElse(""),
                        Values.text(json, height).orElse(""))
                .ifPresent(builder::size);
    }

    /** Hands over what has no component of its own, lists and objects as JSON. */
    void others(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            String text =
                    value.isContainer() ? value.toString() : Values.text(value).orElse("");
            if (!text.isEmpty() && text.length() <= LONGEST) {
                builder.other(name, text);
            }
        }
    }
}
