package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the API format strictly. */
final class WorkflowReader {
    private static final int LONGEST_NAME = 300;

    private WorkflowReader() {}

    static Map<String, WorkflowNode> read(JsonValue graph, String field) {
        if (!graph.isObject()) {
            throw wrong(field, graph, "give an object of nodes by id");
        }
        refuseOtherFormats(graph, field);
        List<String> ids = graph.names();
        if (ids.size() > Workflow.MOST_NODES) {
            throw new InvalidInputException(field, ids.size() + " nodes", "use at most " + Workflow.MOST_NODES);
        }
        Map<String, WorkflowNode> nodes = new LinkedHashMap<>();
        for (String id : ids) {
            nodes.put(id, node(id, graph.at(id)));
        }
        return nodes;
    }

    private static void refuseOtherFormats(JsonValue graph, String field) {
        if (graph.at("nodes").isArray()
                && !graph.at("nodes").at(WorkflowNode.TYPE).present()) {
            throw new InvalidInputException(
                    field,
                    "the editor's own format",
                    "export it with \"Export (API)\" in the workflow menu of ComfyUI"
                            + " (in older versions enable the dev mode options first, then \"Save (API Format)\")");
        }
        if (graph.at("prompt").isObject()
                && !graph.at("prompt").at(WorkflowNode.TYPE).present()) {
            throw new InvalidInputException(
                    field, "a whole message to a server", "give only the graph, which is under \"prompt\"");
        }
    }

    private static WorkflowNode node(String id, JsonValue node) {
        String place = "node " + id;
        if (id.isBlank() || id.length() > LONGEST_NAME) {
            throw new InvalidInputException("node", id, "give each node an id of 1 to " + LONGEST_NAME + " characters");
        }
        if (!node.isObject()) {
            throw wrong(place, node, "give an object with \"class_type\" and \"inputs\"");
        }
        JsonValue type = node.at(WorkflowNode.TYPE);
        if (!type.isText() || type.text().isBlank()) {
            throw wrong(place + ".class_type", type, "name the class of the node");
        }
        JsonValue inputs = node.at(WorkflowNode.INPUTS);
        if (!inputs.isObject()) {
            throw wrong(
                    place + " (" + type.text() + ").inputs",
                    inputs,
                    node.at("input").present()
                            ? "the inputs must be called \"inputs\", not \"input\""
                            : "give an object of inputs by name; {} if it has none");
        }
        Map<String, NodeInput> read = new LinkedHashMap<>();
        for (String name : inputs.names()) {
            read.put(name, input(inputs.at(name), place + " (" + type.text() + ")." + name));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : node.names()) {
            boolean own = name.equals(WorkflowNode.TYPE) || name.equals(WorkflowNode.INPUTS);
            fields.put(name, own ? "" : JsonText.of(node.at(name)));
        }
        return new WorkflowNode(id, type.text(), read, title(node.at(WorkflowNode.META), place), fields);
    }

    private static Optional<String> title(JsonValue meta, String place) {
        if (meta.present() && !meta.isObject()) {
            throw wrong(place + "._meta", meta, "give an object, or leave it out");
        }
        JsonValue title = meta.at(WorkflowNode.TITLE);
        return title.isText() ? Optional.of(title.text()) : Optional.empty();
    }

    private static NodeInput input(JsonValue value, String place) {
        if (!value.isArray()) {
            return Literal.of(value, place);
        }
        List<JsonValue> parts = value.items();
        if (parts.size() == 2 && parts.get(0).isNumber()) {
            throw wrong(place, value, "name the other node's id as a text: [\"4\", 0]");
        }
        if (parts.size() != 2 || !parts.get(0).isText() || !parts.get(1).isNumber()) {
            return Literal.of(value, place);
        }
        return new NodeInput.Link(parts.get(0).text(), slot(parts.get(1), place));
    }

    private static int slot(JsonValue slot, String place) {
        try {
            long number = slot.whole();
            if (number >= 0 && number <= Short.MAX_VALUE && !slot.json().contains(".")) {
                return (int) number;
            }
        } catch (ProviderException e) {
            throw new InvalidInputException(place, slot.json(), "count the other node's outputs from 0", e);
        }
        throw wrong(place, slot, "count the other node's outputs from 0");
    }

    private static InvalidInputException wrong(String field, JsonValue value, String remedy) {
        return new InvalidInputException(field, value.present() ? value.json() : "missing", remedy);
    }
}
