package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A graph of nodes in ComfyUI's API format, in the order it was written in. Immutable; each change gives another one. */
public final class Graph {
    private static final Origin WRITTEN = new Origin("comfyui", Optional.empty(), Secrets.of());
    private static final JsonReader READER = JsonReader.ofDefaults();
    private static final String EXPORT =
            "export it with \"Export (API)\" from ComfyUI's menu (older versions: turn on the dev mode options first)";

    private static final int MOST_NAMED = 40;

    private final JsonValue document;
    private final Map<String, GraphNode> nodes;
    private final Map<String, Map<String, JsonValue>> changes;

    private Graph(JsonValue document, Map<String, GraphNode> nodes, Map<String, Map<String, JsonValue>> changes) {
        this.document = document;
        this.nodes = nodes;
        this.changes = changes;
    }

    /**
     * Reads a graph.
     *
     * @throws InvalidInputException if it is none; one in the format of ComfyUI's editor is refused with advice
     */
    public static Graph parse(String json) {
        JsonValue document;
        try {
            document = READER.read(json, WRITTEN);
        } catch (ProviderException e) {
            throw new InvalidInputException("workflow", json, "it is no JSON that can be read: " + EXPORT, e);
        }
        if (document.isObject() && document.at("nodes").isArray()) {
            throw new InvalidInputException(
                    "workflow", "a file of ComfyUI's editor", "only the API format can be run: " + EXPORT);
        }
        if (!document.isObject() || document.names().isEmpty()) {
            throw new InvalidInputException(
                    "workflow", json, "a workflow is an object of nodes, {\"1\": {\"class_type\": …}}: " + EXPORT);
        }
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        for (String id : document.names()) {
            nodes.put(id, node(id, document.at(id)));
        }
        return new Graph(document, nodes, Map.of());
    }

    private static GraphNode node(String id, JsonValue node) {
        if (!node.isObject() || !node.at("class_type").isText()) {
            throw new InvalidInputException("workflow node " + id, "no class_type", "every node needs one: " + EXPORT);
        }
        if (!node.at("inputs").isObject()) {
            throw new InvalidInputException(
                    "workflow node " + id,
                    node.at("input").present() ? "input" : "no inputs",
                    "every node needs \"inputs\", an object that may be empty");
        }
        JsonValue title = node.at("_meta").at("title");
        return new GraphNode(
                id,
                node.at("class_type").text(),
                title.isText() ? title.text() : "",
                node.at("inputs").names());
    }

    /** Returns its nodes, in order. */
    public List<GraphNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Returns a node by its id. */
    public Optional<GraphNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns the nodes that a name means: the one with this id, or else all with this title. */
    public List<GraphNode> named(String name) {
        GraphNode byId = nodes.get(name);
        return byId != null
                ? List.of(byId)
                : nodes.values().stream().filter(node -> node.title().equals(name)).toList();
    }

    /** Returns what people know its nodes by, as much as fits a message. */
    List<String> labels() {
        return nodes.values().stream().map(GraphNode::label).limit(MOST_NAMED).toList();
    }

    /** Returns an input's value; absent if it has none. */
    public JsonValue input(String node, String input) {
        return Optional.ofNullable(changes.get(node))
                .map(inputs -> inputs.get(input))
                .orElseGet(() -> document.at(node).at("inputs").at(input));
    }

    /** Returns the graph with a text as an input. */
    public Graph withText(String node, String input, String text) {
        return with(node, input, wrapped(JsonObject.create().with("value", text)));
    }

    /** Returns the graph with a whole number as an input. */
    public Graph withNumber(String node, String input, long number) {
        return with(node, input, wrapped(JsonObject.create().with("value", number)));
    }

    /**
     * Returns the graph with a literal as an input: JSON, or a plain text. What was a text stays one, whatever it looks like.
     *
     * @throws InvalidInputException if the input is a link to another node, or the value makes no sense
     */
    public Graph withLiteral(String node, String input, String literal) {
        JsonValue old = input(node, input);
        if (old.isArray()) {
            throw new InvalidInputException(
                    node + "." + input, literal, "it is linked to another node: change that node's input instead");
        }
        if (old.isText() && !literal.startsWith("\"")) {
            return withText(node, input, literal);
        }
        Optional<JsonValue> value = read(literal);
        if (value.isEmpty()) {
            return withText(node, input, literal);
        }
        if (value.get().isArray()) {
            // A list of two would be read as a link to a node.
            return with(node, input, wrapped(JsonObject.create()
                    .with("value", JsonObject.create().with("__value__", value.get()))));
        }
        if (!value.get().present()) {
            throw new InvalidInputException(node + "." + input, literal, "give a value; the server refuses null");
        }
        return with(node, input, value.get());
    }

    private Graph with(String node, String input, JsonValue value) {
        Map<String, Map<String, JsonValue>> more = new LinkedHashMap<>();
        changes.forEach((id, inputs) -> more.put(id, new LinkedHashMap<>(inputs)));
        more.computeIfAbsent(node, id -> new LinkedHashMap<>()).put(input, value);
        return new Graph(document, nodes, more);
    }

    private static JsonValue wrapped(JsonObject object) {
        return READER.read(object.bytes(), WRITTEN).at("value");
    }

    private static Optional<JsonValue> read(String literal) {
        try {
            return Optional.of(READER.read(literal, WRITTEN));
        } catch (ProviderException e) {
            return Optional.empty();
        }
    }

    /** Returns the graph as it is sent. */
    public JsonObject json() {
        JsonObject all = JsonObject.create();
        for (String id : nodes.keySet()) {
            all.with(id, written(id));
        }
        return all;
    }

    private JsonObject written(String id) {
        JsonValue node = document.at(id);
        Map<String, JsonValue> changed = changes.getOrDefault(id, Map.of());
        JsonObject inputs = JsonObject.create();
        List<String> names = new ArrayList<>(node.at("inputs").names());
        changed.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        names.forEach(name -> inputs.with(name, input(id, name)));
        JsonObject written = JsonObject.create();
        node.names().stream()
                .filter(name -> !name.equals("inputs"))
                .forEach(name -> written.with(name, node.at(name)));
        return written.with("inputs", inputs);
    }
}
