package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The objects InvokeAI has written: the present one, and the one with everything below {@code image}. */
final class InvokeJson {
    private InvokeJson() {}

    /** Returns nothing if this is no object. */
    static Optional<GenerationParameters.Builder> parameters(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        GenerationParameters.Builder builder = GenerationParameters.builder("InvokeAI");
        if (json.path("image").isObject()) {
            older(json, builder);
        } else {
            present(json, builder);
        }
        new Members(json, builder).others("generation_mode", "app_version");
        return Optional.of(builder);
    }

    private static void present(JsonNode json, GenerationParameters.Builder builder) {
        Members members = new Members(json, builder);
        members.prompts("positive_prompt", "negative_prompt");
        members.settings("steps", "sampler", "scheduler", "cfg_scale");
        members.seed("seed");
        members.size("width", "height");
        Values.text(json.path("model"), "name", "model_name").ifPresent(builder::model);
        Values.text(json.path("model"), "hash").ifPresent(builder::modelHash);
        for (JsonNode lora : json.path("loras")) {
            Values.text(lora.path("model"), "name", "key")
                    .or(() -> Values.text(lora.path("lora"), "model_name"))
                    .map(name -> new LoraUse(
                            name, Values.number(Values.text(lora, "weight").orElse("")), Optional.empty()))
                    .ifPresent(builder::lora);
        }
    }

    private static void older(JsonNode json, GenerationParameters.Builder builder) {
        JsonNode image = json.path("image");
        Members members = new Members(image, builder);
        members.settings("steps", "sampler", "scheduler", "cfg_scale");
        members.seed("seed");
        members.size("width", "height");
        Values.text(image.path("prompt"))
                .or(() -> Values.text(image.path("prompt").path(0), "prompt"))
                .ifPresent(builder::prompt);
        Values.text(json, "model_weights", "model").ifPresent(builder::model);
        Values.text(json, "model_hash").ifPresent(builder::modelHash);
    }
}
