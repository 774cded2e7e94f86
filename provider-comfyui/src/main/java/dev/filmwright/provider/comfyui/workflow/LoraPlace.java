package dev.filmwright.provider.comfyui.workflow;

import java.util.Objects;
import java.util.Optional;

/**
 * The outputs behind which LoRAs are put. Immutable.
 *
 * @param model the output that gives the model; its node by id or title
 * @param clip the output that gives the text encoder, where LoRAs change that too
 */
public record LoraPlace(NodeInput.Link model, Optional<NodeInput.Link> clip) {
    /** Checks that nothing is {@code null}. */
    public LoraPlace {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(clip, "clip");
    }
}
