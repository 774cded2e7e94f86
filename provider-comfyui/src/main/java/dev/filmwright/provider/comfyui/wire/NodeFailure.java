package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;

/**
 * What a node said when it failed. Immutable.
 *
 * @param node its id; empty if it was not told
 * @param title what its author called it; may be empty
 * @param type its class; empty if it was not told
 * @param exception the name of the Python exception; may be empty
 * @param message the exception's words, which may name places on the server
 */
public record NodeFailure(String node, String title, String type, String exception, String message) {
    static final NodeFailure SILENT = new NodeFailure("", "", "", "", "");
    private static final int LONGEST = 2000;

    /** Reads the data of an {@code execution_error} of a graph. */
    static NodeFailure read(JsonValue data, JsonValue graph) {
        String node = text(data.at("node_id"));
        return new NodeFailure(
                node,
                text(graph.at(node).at("_meta").at("title")),
                text(data.at("node_type")),
                text(data.at("exception_type")),
                text(data.at("exception_message")));
    }

    private static String text(JsonValue value) {
        if (!value.isText()) {
            return "";
        }
        String text = value.text().strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
