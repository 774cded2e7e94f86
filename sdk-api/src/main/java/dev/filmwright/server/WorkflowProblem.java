package dev.filmwright.server;

import java.util.Objects;

/**
 * Something that is wrong with a workflow. Immutable.
 *
 * @param node the node's id; empty if it is about the whole
 * @param type the node's class; empty if it is about the whole
 * @param input the input of the node it is about; empty if it is about none
 * @param message what is wrong, and the remedy
 */
public record WorkflowProblem(String node, String type, String input, String message) {
    /** Checks that nothing is {@code null}. */
    public WorkflowProblem {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(message, "message");
    }
}
