package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The object SwarmUI writes. */
final class SwarmJson {
    private SwarmJson() {}

    /** Returns nothing if this is not such an object. */
    static Optional<GenerationParameters.Builder> parameters(JsonNode document) {
        JsonNode json = document.path("sui_image_params");
        if (!json.isObject()) {
            return Optional.empty();
        }
        GenerationParameters.Builder builder = GenerationParameters.builder("SwarmUI");
        Members members = new Members(json, builder);
        members.prompts("prompt", "negativeprompt");
        members.settings("steps", "sampler", "scheduler", "cfgscale");
        members.seed("seed");
        members.size("width", "height");
        Values.text(json, "model").ifPresent(builder::model);
        JsonNode weights = json.path("loraweights");
        int index = 0;
        for (JsonNode lora : json.path("loras")) {
            String weight = Values.text(weights.path(index++)).orElse("");
            Values.text(lora)
                    .map(name -> new LoraUse(name, Values.number(weight), Optional.empty()))
                    .ifPresent(builder::lora);
        }
        members.others("swarm_version", "aspectratio", "initimagecreativity");
        return Optional.of(builder);
    }
}
