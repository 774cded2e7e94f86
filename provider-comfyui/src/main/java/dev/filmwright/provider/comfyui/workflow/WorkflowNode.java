package dev.filmwright.provider.comfyui.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One step of a {@link Workflow}. Immutable; equal if written equally, also in the order of its fields. */
public final class WorkflowNode {
    static final String TYPE = "class_type";
    static final String INPUTS = "inputs";
    static final String META = "_meta";
    static final String TITLE = "title";

    private final String id;
    private final String type;
    private final Map<String, NodeInput> inputs;
    private final Optional<String> title;

    /** Every field in its order, in JSON; those of the type and the inputs only hold the place. */
    private final Map<String, String> fields;

    WorkflowNode(
            String id, String type, Map<String, NodeInput> inputs, Optional<String> title, Map<String, String> fields) {
        this.id = id;
        this.type = type;
        this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        this.title = title;
        this.fields = fields;
    }

    static WorkflowNode of(String id, String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(INPUTS, "");
        fields.put(TYPE, "");
        return new WorkflowNode(id, type, Map.of(), Optional.empty(), fields);
    }

    /** Returns its id, unique in the workflow; it may hold colons, and need not be a number. */
    public String id() {
        return id;
    }

    /** Returns the class of it, e.g. {@code "KSampler"}. */
    public String type() {
        return type;
    }

    /** Returns the title its author gave it; the best handle, as it outlives another export. */
    public Optional<String> title() {
        return title;
    }

    /** Returns what its inputs are given, by name, in the order written. */
    public Map<String, NodeInput> inputs() {
        return inputs;
    }

    /** Returns what an input is given, if it is. */
    public Optional<NodeInput> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    WorkflowNode with(String input, NodeInput value) {
        Map<String, NodeInput> changed = new LinkedHashMap<>(inputs);
        changed.put(input, value);
        return new WorkflowNode(id, type, changed, title, fields);
    }

    WorkflowNode without(String input) {
        Map<String, NodeInput> changed = new LinkedHashMap<>(inputs);
        changed.remove(input);
        return new WorkflowNode(id, type, changed, title, fields);
    }

    WorkflowNode titled(String name) {
        Map<String, String> meta = new LinkedHashMap<>();
        if (fields.containsKey(META)) {
            var old = Documents.answer(fields.get(META));
            old.names().forEach(field -> meta.put(field, JsonText.of(old.at(field))));
        }
        meta.put(TITLE, JsonText.quoted(name));
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(META, JsonText.object(meta));
        return new WorkflowNode(id, type, inputs, Optional.of(name), changed);
    }

    String json() {
        Map<String, String> written = new LinkedHashMap<>(fields);
        written.put(TYPE, JsonText.quoted(type));
        Map<String, String> values = new LinkedHashMap<>();
        inputs.forEach((name, value) -> values.put(name, value.json()));
        written.put(INPUTS, JsonText.object(values));
        return JsonText.object(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowNode node && id.equals(node.id) && json().equals(node.json());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, type, inputs);
    }

    /** Returns the node as messages name it, e.g. {@code node 3 (KSampler)}. */
    @Override
    public String toString() {
        return "node " + id + " (" + title.map(name -> name + ", ").orElse("") + type + ")";
    }
}
