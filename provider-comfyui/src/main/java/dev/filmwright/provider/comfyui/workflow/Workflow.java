package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph of nodes in the format a ComfyUI server runs ("API format"). Immutable, thread-safe; equal if written equally.
 *
 * <p>Every link in it leads to a node of it, and none leads back to where it came from. What is read is kept as it was
 * written: the order of nodes and fields, {@code 1.0} and {@code 1}, seeds of 64 bits without a sign, ids with colons, titles.
 */
public final class Workflow {
    static final int MOST_NODES = 5_000;

    private final Map<String, WorkflowNode> nodes;

    Workflow(Map<String, WorkflowNode> nodes) {
        this.nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /**
     * Reads a graph.
     *
     * @param json the graph in API format, at most 4 Mi characters and 5000 nodes
     * @throws InvalidInputException if it is something else, e.g. the editor's own format, or a link leads nowhere or in a
     *     circle; names the node and the input
     */
    public static Workflow parse(String json) {
        return checked(WorkflowReader.read(Documents.read("workflow", json), "workflow"));
    }

    /**
     * Reads the graph a server wrote into a picture it saved. The rest of the picture is not looked at.
     *
     * @param png the bytes of the file
     * @throws InvalidInputException if it is no PNG, or carries no graph
     */
    public static Workflow fromPng(byte[] png) {
        return parse(PngText.find(png, "prompt"));
    }

    static Workflow checked(Map<String, WorkflowNode> nodes) {
        GraphRules.check(nodes);
        return new Workflow(nodes);
    }

    /** Returns a builder of an empty graph whose links are not typed: any output goes to any input. */
    public static WorkflowBuilder builder() {
        return new WorkflowBuilder(Map.of(), Optional.empty());
    }

    /** Returns a builder of an empty graph that refuses what does not fit these nodes. */
    public static WorkflowBuilder builder(NodeSchemas schemas) {
        return new WorkflowBuilder(Map.of(), Optional.of(schemas));
    }

    /** Returns a builder that holds this graph; its links are not typed. */
    public WorkflowBuilder toBuilder() {
        return new WorkflowBuilder(nodes, Optional.empty());
    }

    /** Returns a builder that holds this graph and refuses changes that do not fit these nodes. */
    public WorkflowBuilder toBuilder(NodeSchemas schemas) {
        return new WorkflowBuilder(nodes, Optional.of(schemas));
    }

    /** Returns the nodes in the order written. */
    public List<WorkflowNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Returns a node, if there is one with this id. */
    public Optional<WorkflowNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns the nodes with this title, in the order written. */
    public List<WorkflowNode> titled(String title) {
        return nodes.values().stream()
                .filter(node -> node.title().filter(title::equals).isPresent())
                .toList();
    }

    /** Returns the nodes of this class, in the order written. */
    public List<WorkflowNode> ofType(String type) {
        return nodes.values().stream().filter(node -> node.type().equals(type)).toList();
    }

    /**
     * Returns the node a user means: the one with this id, else the only one with this title.
     *
     * @throws InvalidInputException if there is none, or several have the title
     */
    public WorkflowNode find(String idOrTitle) {
        WorkflowNode byId = nodes.get(idOrTitle);
        if (byId != null) {
            return byId;
        }
        List<WorkflowNode> titled = titled(idOrTitle);
        if (titled.size() == 1) {
            return titled.get(0);
        }
        if (titled.isEmpty()) {
            throw new InvalidInputException("node", idOrTitle, "no node has this id or title: use one of " + handles());
        }
        throw new InvalidInputException(
                "node",
                idOrTitle,
                titled.size() + " nodes have this title: name one by its id, "
                        + String.join(
                                " or ", titled.stream().map(WorkflowNode::id).toList()));
    }

    private String handles() {
        List<String> handles = new ArrayList<>();
        for (WorkflowNode node : nodes.values()) {
            if (handles.size() == 30) {
                handles.add("…");
                break;
            }
            handles.add(
                    node.id() + node.title().map(title -> " \"" + title + "\"").orElse(""));
        }
        return String.join(", ", handles);
    }

    /** Returns the ids of these nodes and of all they need. */
    Set<String> needed(List<String> ids) {
        return GraphRules.needed(ids, nodes);
    }

    Map<String, WorkflowNode> byId() {
        return nodes;
    }

    /** Returns the graph in API format on one line, to be read again by {@link #parse} and sent to a server as it is. */
    public String json() {
        Map<String, String> written = new LinkedHashMap<>();
        nodes.forEach((id, node) -> written.put(id, node.json()));
        return JsonText.object(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workflow workflow && json().equals(workflow.json());
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    /** Returns how many nodes there are; their texts are not shown. */
    @Override
    public String toString() {
        return "Workflow[" + nodes.size() + " nodes]";
    }
}
