package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds or changes a {@link Workflow}. At no time does a link lead nowhere or in a circle. Not thread-safe.
 *
 * <pre>{@code
 * WorkflowBuilder graph = Workflow.builder(NodeSchemas.core());
 * NodeRef loader = graph.add("CheckpointLoaderSimple").set("ckpt_name", "sdxl_base.safetensors");
 * NodeRef prompt = graph.add("CLIPTextEncode").set("text", "a cabin").connect("clip", loader.out("CLIP"));
 * }</pre>
 *
 * <p>A builder that was given {@link NodeSchemas} refuses at once what does not fit the nodes: unknown classes and inputs,
 * values out of range, links between types that do not go together. It may block then, as the nodes may be asked for.
 */
public final class WorkflowBuilder {
    private final Map<String, WorkflowNode> nodes;
    private final Optional<NodeSchemas> schemas;

    WorkflowBuilder(Map<String, WorkflowNode> nodes, Optional<NodeSchemas> schemas) {
        this.nodes = new LinkedHashMap<>(nodes);
        this.schemas = schemas;
    }

    /**
     * Adds a node, whose id is the next number that is free.
     *
     * @throws InvalidInputException if the builder knows the nodes and there is no such class
     */
    public NodeRef add(String type) {
        return add(nextId(), type);
    }

    /**
     * Adds a node with an id of its own.
     *
     * @throws InvalidInputException if the id is taken, or the builder knows the nodes and there is no such class
     */
    public NodeRef add(String id, String type) {
        if (id.isBlank() || nodes.containsKey(id)) {
            throw new InvalidInputException("id", id, "give the node an id that is free, e.g. " + nextId());
        }
        if (type.isBlank()) {
            throw new InvalidInputException("node " + id + ".class_type", type, "name the class of the node");
        }
        if (nodes.size() >= Workflow.MOST_NODES) {
            throw new InvalidInputException("workflow", nodes.size(), "use at most " + Workflow.MOST_NODES + " nodes");
        }
        schemas.ifPresent(known -> schema(known, id, type));
        nodes.put(id, WorkflowNode.of(id, type));
        return new NodeRef(this, id);
    }

    /**
     * Returns the node with this id or, if none has it, the only one with this title.
     *
     * @throws InvalidInputException if there is none, or several have the title
     */
    public NodeRef node(String idOrTitle) {
        return new NodeRef(this, new Workflow(nodes).find(idOrTitle).id());
    }

    /**
     * Removes a node.
     *
     * @throws InvalidInputException if another one is linked to it; names those inputs
     */
    public WorkflowBuilder remove(NodeRef node) {
        WorkflowNode removed = get(mine(node));
        List<String> users = new ArrayList<>();
        nodes.values()
                .forEach(user -> user.inputs().forEach((name, value) -> {
                    if (value instanceof NodeInput.Link link && link.node().equals(removed.id())) {
                        users.add(user + "." + name);
                    }
                }));
        if (!users.isEmpty()) {
            throw new InvalidInputException(
                    removed.toString(),
                    String.join(", ", users),
                    "these inputs are linked to it: link them to something else first, or remove them with it");
        }
        nodes.remove(removed.id());
        return this;
    }

    /** Removes a node and all that need it, directly or not. */
    public WorkflowBuilder removeWithDependants(NodeRef node) {
        Set<String> gone = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(get(mine(node)).id()));
        while (!next.isEmpty()) {
            String id = next.remove();
            if (gone.add(id)) {
                nodes.values().stream()
                        .filter(user -> GraphRules.sources(user).contains(id))
                        .forEach(user -> next.add(user.id()));
            }
        }
        nodes.keySet().removeAll(gone);
        return this;
    }

    /**
     * Leads every link from one output to another one instead, but for those of nodes the other one needs: this puts a node
     * into the middle of links.
     *
     * @throws InvalidInputException if the builder knows the nodes and the types do not fit
     */
    public WorkflowBuilder reconnect(Slot from, Slot to) {
        NodeInput.Link old = new NodeInput.Link(get(mine(from.node())).id(), from.index());
        Set<String> before = GraphRules.needed(List.of(get(mine(to.node())).id()), nodes);
        for (WorkflowNode user : List.copyOf(nodes.values())) {
            if (!before.contains(user.id())) {
                user.inputs().forEach((name, value) -> {
                    if (value.equals(old)) {
                        connect(user.id(), name, to);
                    }
                });
            }
        }
        return this;
    }

    /** Returns the graph as it is now. */
    public Workflow build() {
        return new Workflow(nodes);
    }

    WorkflowNode get(String id) {
        WorkflowNode node = nodes.get(id);
        if (node == null) {
            throw new InvalidInputException("node", id, "it was removed: use one that is there");
        }
        return node;
    }

    void put(WorkflowNode node) {
        nodes.put(get(node.id()).id(), node);
    }

    void set(String id, String input, Literal value) {
        WorkflowNode node = get(id);
        schemas.ifPresent(known -> {
            InputSpec spec = spec(known, node, input);
            LiteralCheck.problem(spec, value, node.type()).ifPresent(problem -> {
                throw new InvalidInputException(node + "." + input, value, problem);
            });
        });
        put(node.with(input, value));
    }

    void connect(String id, String input, Slot from) {
        WorkflowNode node = get(id);
        WorkflowNode source = get(mine(from.node()));
        String place = node + "." + input;
        if (GraphRules.needed(List.of(source.id()), nodes).contains(id)) {
            throw new InvalidInputException(place, source, "this link would close a circle: link an earlier node");
        }
        schemas.ifPresent(known -> {
            InputSpec spec = spec(known, node, input);
            String type = out(from.node(), from.index()).type().orElse("*");
            if (!spec.takes(type)) {
                throw new InvalidInputException(
                        place, source + " output " + from.index(), "it takes " + spec.type() + ", not " + type);
            }
        });
        put(node.with(input, new NodeInput.Link(source.id(), from.index())));
    }

    Slot out(NodeRef ref, int index) {
        WorkflowNode node = get(ref.id());
        Optional<NodeSchema> schema = schemas.map(known -> schema(known, node.id(), node.type()));
        if (schema.isEmpty()) {
            return new Slot(ref, index, Optional.empty());
        }
        List<String> types = schema.get().outputs();
        if (index < 0 || index >= types.size()) {
            throw new InvalidInputException(node + " output", index, "it has these, from 0: " + types);
        }
        return new Slot(ref, index, Optional.of(types.get(index)));
    }

    Slot out(NodeRef ref, String nameOrType) {
        WorkflowNode node = get(ref.id());
        NodeSchema schema = schemas.map(known -> schema(known, node.id(), node.type()))
                .orElseThrow(() -> new InvalidInputException(
                        node + " output",
                        nameOrType,
                        "this builder does not know the nodes: name the output by its number, or give the builder"
                                + " NodeSchemas"));
        int byName = schema.outputNames().indexOf(nameOrType);
        int byType = schema.outputs().indexOf(nameOrType);
        boolean one = byType == schema.outputs().lastIndexOf(nameOrType);
        int index = byName >= 0 && byName == schema.outputNames().lastIndexOf(nameOrType) ? byName : one ? byType : -1;
        if (index < 0) {
            throw new InvalidInputException(
                    node + " output",
                    nameOrType,
                    "name one of " + schema.outputNames() + " of types " + schema.outputs() + ", or its number");
        }
        return out(ref, index);
    }

    private NodeSchema schema(NodeSchemas known, String id, String type) {
        return known.find(type)
                .orElseThrow(() -> new InvalidInputException(
                        "node " + id + ".class_type", type, "there is no such class of nodes: " + NodeSchema.REMEDY));
    }

    private InputSpec spec(NodeSchemas known, WorkflowNode node, String input) {
        NodeSchema schema = schema(known, node.id(), node.type());
        return schema.input(input)
                .orElseThrow(() -> new InvalidInputException(
                        node.toString(), input, "it has no such input: use one of " + schema.inputNames()));
    }

    private String mine(NodeRef ref) {
        if (ref.builder() != this) {
            throw new InvalidInputException("node", ref.id(), "it belongs to another builder: add it to this one");
        }
        return ref.id();
    }

    private String nextId() {
        long last = 0;
        for (String id : nodes.keySet()) {
            if (id.length() < 10 && !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                last = Math.max(last, Long.parseLong(id));
            }
        }
        return Long.toString(last + 1);
    }
}
