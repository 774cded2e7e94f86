package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The object Fooocus writes in its own scheme. */
final class FooocusJson {
    private FooocusJson() {}

    /** Returns nothing if this is not such an object. */
    static Optional<GenerationParameters.Builder> parameters(JsonNode json) {
        if (!json.has("prompt")
                || !json.has("base_model") && !json.has("metadata_scheme") && !json.has("guidance_scale")) {
            return Optional.empty();
        }
        GenerationParameters.Builder builder = GenerationParameters.builder("Fooocus");
        Members members = new Members(json, builder);
        members.prompts("prompt", "negative_prompt");
        members.settings("steps", "sampler", "scheduler", "guidance_scale");
        members.seed("seed");
        Values.text(json, "base_model").ifPresent(builder::model);
        Values.text(json, "base_model_hash").ifPresent(builder::modelHash);
        Values.text(json, "resolution").ifPresent(text -> size(text, builder));
        json.path("loras").forEach(lora -> lora(lora, builder));
        members.others("styles", "performance", "sharpness", "adm_guidance", "refiner_model", "version");
        return Optional.of(builder);
    }

    /** {@code (1024, 576)}. */
    private static void size(String text, GenerationParameters.Builder builder) {
        int comma = text.indexOf(',');
        if (text.startsWith("(") && text.endsWith(")") && comma > 0) {
            Values.size(text.substring(1, comma), text.substring(comma + 1, text.length() - 1))
                    .ifPresent(builder::size);
        }
    }

    /** {@code ["name", 0.5, "hash"]}. */
    private static void lora(JsonNode lora, GenerationParameters.Builder builder) {
        Values.text(lora.path(0))
                .map(name -> new LoraUse(
                        name, Values.number(Values.text(lora.path(1)).orElse("")), Values.text(lora.path(2))))
                .ifPresent(builder::lora);
    }
}
