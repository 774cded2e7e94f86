package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A run that ended. Immutable.
 *
 * @param id the server's id of it
 * @param ending how it ended
 * @param made what was made, also before a failure, in the server's order
 * @param failure what the node said that failed
 * @param cached the nodes that were answered from the server's cache
 * @param note what was left with the job when it was handed over
 */
public record HistoryEntry(
        String id, Ending ending, List<Made> made, NodeFailure failure, Set<String> cached, JobNote note) {
    private static final int MOST_OUTPUTS = 10_000;

    /** Copies the collections; checks that nothing is {@code null}. */
    public HistoryEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ending, "ending");
        made = List.copyOf(made);
        Objects.requireNonNull(failure, "failure");
        cached = Set.copyOf(cached);
        Objects.requireNonNull(note, "note");
    }

    static HistoryEntry read(String id, JsonValue entry) {
        return read(
                id,
                entry.at("outputs"),
                entry.at("status"),
                entry.at("prompt").item(2),
                entry.at("prompt").item(3));
    }

    static HistoryEntry read(String id, JsonValue outputs, JsonValue status, JsonValue graph, JsonValue extraData) {
        List<Made> made = made(outputs);
        NodeFailure failure = NodeFailure.SILENT;
        Set<String> cached = new HashSet<>();
        Optional<String> last = Optional.empty();
        for (JsonValue message : messages(status)) {
            String name = message.item(0).isText() ? message.item(0).text() : "";
            last = Optional.of(name);
            if (name.equals("execution_error")) {
                failure = NodeFailure.read(message.item(1), graph);
            } else if (name.equals("execution_cached")
                    && message.item(1).at("nodes").isArray()) {
                message.item(1).at("nodes").items().stream()
                        .filter(JsonValue::isText)
                        .forEach(node -> cached.add(node.text()));
            }
        }
        return new HistoryEntry(
                id, ending(last.orElse(""), status, made), made, failure, cached, JobNote.read(extraData));
    }

    private static List<JsonValue> messages(JsonValue status) {
        return status.at("messages").isArray() ? status.at("messages").items() : List.of();
    }

    private static Ending ending(String last, JsonValue status, List<Made> made) {
        String word = status.at("status_str").isText() ? status.at("status_str").text() : "";
        return switch (last) {
            case "execution_success" -> Ending.SUCCESS;
            case "execution_error" -> Ending.ERROR;
            case "execution_interrupted" -> Ending.INTERRUPTED;
            // Servers before July 2024 have no execution_success, and the whole status may be missing.
            default ->
                switch (word) {
                    case "success" -> Ending.SUCCESS;
                    case "error" -> Ending.ERROR;
                    case "" -> made.isEmpty() ? Ending.UNKNOWN : Ending.SUCCESS;
                    default -> Ending.UNKNOWN;
                };
        };
    }

    private static List<Made> made(JsonValue outputs) {
        List<Made> made = new ArrayList<>();
        if (!outputs.isObject()) {
            return made;
        }
        for (String node : outputs.names()) {
            JsonValue ofNode = outputs.at(node);
            for (String key : ofNode.isObject() ? ofNode.names() : List.<String>of()) {
                JsonValue values = ofNode.at(key);
                int count = values.isArray() ? values.items().size() : 0;
                for (int i = 0; i < Math.min(count, MOST_OUTPUTS - made.size()); i++) {
                    one(node, key, i, values.item(i)).ifPresent(made::add);
                }
            }
        }
        return made;
    }

    private static Optional<Made> one(String node, String key, int index, JsonValue value) {
        Optional<FileRef> file = FileRef.read(value);
        if (file.isPresent()) {
            return Optional.of(new Made(node, key, index, file, Optional.empty()));
        }
        // Other texts, such as those of 3D previews, are names and settings, not results.
        return value.isText() && key.equals("text")
                ? Optional.of(new Made(node, key, index, Optional.empty(), Optional.of(value.text())))
                : Optional.empty();
    }
}
