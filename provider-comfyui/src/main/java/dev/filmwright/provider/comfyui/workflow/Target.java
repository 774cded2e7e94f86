package dev.filmwright.provider.comfyui.workflow;

import java.util.Objects;

/**
 * An input that a parameter sets. Immutable.
 *
 * @param node the node's id or, if no node has such an id, its title, which must be the only one
 * @param input the name of its input
 */
public record Target(String node, String input) {
    /** Checks that nothing is {@code null}. */
    public Target {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(input, "input");
    }
}
