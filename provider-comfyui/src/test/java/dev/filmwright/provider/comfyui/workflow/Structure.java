package dev.filmwright.provider.comfyui.workflow;

import java.util.Map;
import java.util.TreeMap;

/** What a graph does, whatever its nodes are titled and in whichever order they are written. */
final class Structure {
    private Structure() {}

    static Map<String, String> of(Workflow workflow) {
        Map<String, String> nodes = new TreeMap<>();
        for (WorkflowNode node : workflow.nodes()) {
            Map<String, String> inputs = new TreeMap<>();
            node.inputs().forEach((name, value) -> inputs.put(name, value.json()));
            nodes.put(node.id(), node.type() + inputs);
        }
        return nodes;
    }
}
