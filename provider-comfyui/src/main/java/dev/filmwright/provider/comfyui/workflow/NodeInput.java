package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/** What an input of a node is given: an output of another node, or a value. Immutable. */
public sealed interface NodeInput permits NodeInput.Link, Literal {
    /**
     * An output of another node.
     *
     * @param node the other node's id
     * @param slot which of its outputs, from 0
     */
    record Link(String node, int slot) implements NodeInput {
        /** Checks that the slot is not negative. */
        public Link {
            Objects.requireNonNull(node, "node");
            if (slot < 0) {
                throw new InvalidInputException("slot", slot, "count outputs from 0");
            }
        }

        @Override
        public String json() {
            return "[" + JsonText.quoted(node) + "," + slot + "]";
        }
    }

    /** Returns this in JSON, as the server takes it. */
    String json();
}
