package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** NovelAI's object, with the prompt and the model in texts beside it. */
final class NovelJson {
    private NovelJson() {}

    /** Returns nothing if this is no object. */
    static Optional<GenerationParameters.Builder> parameters(JsonNode json, Map<String, String> texts) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        GenerationParameters.Builder builder = GenerationParameters.builder("NovelAI");
        Members members = new Members(json, builder);
        Optional.ofNullable(texts.get("Description")).ifPresent(builder::prompt);
        members.prompts("prompt", "uc");
        members.settings("steps", "sampler", "noise_schedule", "scale");
        members.seed("seed");
        members.size("width", "height");
        Optional.ofNullable(texts.get("Source")).ifPresent(builder::model);
        members.others("strength", "noise", "request_type");
        return Optional.of(builder);
    }
}
