package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * An output of a node in a {@link WorkflowBuilder}, to be linked to inputs. Immutable.
 *
 * @param node the node it is of
 * @param index which of its outputs, from 0
 * @param type what comes out, e.g. {@code "MODEL"}, where that is known
 */
public record Slot(NodeRef node, int index, Optional<String> type) {
    /** Checks that the index is not negative. */
    public Slot {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(type, "type");
        if (index < 0) {
            throw new InvalidInputException("index", index, "count outputs from 0");
        }
    }
}
