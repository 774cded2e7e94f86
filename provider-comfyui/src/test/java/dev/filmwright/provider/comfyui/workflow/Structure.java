package dev.filmwright.provider.comfyui.workflow;

import java.util.List;
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

    /** Returns the nodes nothing is linked to, with all they need written out in place of ids. */
    static List<String> tree(Workflow workflow) {
        return workflow.nodes().stream()
                .filter(node -> workflow.nodes().stream()
                        .noneMatch(user -> GraphRules.sources(user).contains(node.id())))
                .map(node -> tree(workflow, node))
                .toList();
    }

    private static String tree(Workflow workflow, WorkflowNode node) {
        Map<String, String> inputs = new TreeMap<>();
        node.inputs()
                .forEach((name, value) -> inputs.put(
                        name,
                        value instanceof NodeInput.Link link
                                ? link.slot() + " of " + tree(workflow, workflow.find(link.node()))
                                : value.json()));
        return node.type() + inputs;
    }
}
