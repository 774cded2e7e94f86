package dev.filmwright.provider.comfyui.graph;

import java.util.List;
import java.util.Objects;

/**
 * A node of a graph. Immutable.
 *
 * @param id its id, which may hold colons
 * @param type its class
 * @param title what its author called it; may be empty
 * @param inputs the names of its inputs
 */
public record GraphNode(String id, String type, String title, List<String> inputs) {
    /** Copies the list; checks that nothing is {@code null}. */
    public GraphNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        inputs = List.copyOf(inputs);
    }

    /** Returns what people know it by: id, title and class. */
    public String label() {
        return id + (title.isEmpty() || title.equals(type) ? "" : " \"" + title + "\"") + " (" + type + ")";
    }
}
