package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Something the server found wrong with a node. Immutable.
 *
 * @param node the node's id; empty if it is about the whole
 * @param nodeType the node's class; may be empty
 * @param type the server's word for what is wrong, e.g. {@code value_not_in_list}
 * @param message the server's sentence for that
 * @param details what exactly
 * @param input the input it is about; empty if it is about none
 * @param received the value given, as text; empty if it was not told
 * @param known what would have been right, where the server lists it
 */
public record NodeProblem(
        String node,
        String nodeType,
        String type,
        String message,
        String details,
        String input,
        String received,
        List<String> known) {
    private static final int MOST_KNOWN = 1000;

    /** Copies the list. */
    public NodeProblem {
        known = List.copyOf(known);
    }

    static NodeProblem read(String node, String nodeType, JsonValue error) {
        JsonValue extra = error.at("extra_info");
        String details = text(error.at("details"));
        return new NodeProblem(
                node,
                nodeType,
                text(error.at("type")),
                text(error.at("message")),
                details,
                text(extra.at("input_name")),
                extra.at("received_value").isText()
                        ? extra.at("received_value").text()
                        : extra.at("received_value").optional(JsonValue::json).orElse(""),
                known(extra.at("input_config")));
    }

    /** Both notations of a list to choose from: the list itself, or a type with options. */
    private static List<String> known(JsonValue config) {
        JsonValue list =
                config.item(0).isArray() ? config.item(0) : config.item(1).at("options");
        return list.isArray()
                ? list.items().stream()
                        .filter(JsonValue::isText)
                        .limit(MOST_KNOWN)
                        .map(JsonValue::text)
                        .toList()
                : List.of();
    }

    static String text(JsonValue value) {
        return Optional.of(value).filter(JsonValue::isText).map(JsonValue::text).orElse("");
    }
}
