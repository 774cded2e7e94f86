package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every graph: each link leads to a node, and none leads back to where it came from. */
final class GraphRules {
    private GraphRules() {}

    static void check(Map<String, WorkflowNode> nodes) {
        nodes.values()
                .forEach(node -> node.inputs().forEach((name, value) -> {
                    if (value instanceof NodeInput.Link link && !nodes.containsKey(link.node())) {
                        throw new InvalidInputException(
                                node + "." + name,
                                link.json(),
                                "there is no node " + link.node() + ": link one that is there");
                    }
                }));
        checkOrder(nodes);
    }

    /** Takes away what depends on nothing that is left, without recursion: a chain may be long. */
    private static void checkOrder(Map<String, WorkflowNode> nodes) {
        Set<String> left = new LinkedHashSet<>(nodes.keySet());
        List<String> free = new ArrayList<>();
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> users = new HashMap<>();
        nodes.values().forEach(node -> {
            Set<String> sources = sources(node);
            open.put(node.id(), sources.size());
            sources.forEach(source ->
                    users.computeIfAbsent(source, s -> new ArrayList<>()).add(node.id()));
            if (sources.isEmpty()) {
                free.add(node.id());
            }
        });
        Deque<String> next = new ArrayDeque<>(free);
        while (!next.isEmpty()) {
            String done = next.remove();
            left.remove(done);
            for (String user : users.getOrDefault(done, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    next.add(user);
                }
            }
        }
        if (!left.isEmpty()) {
            throw new InvalidInputException(
                    "workflow", String.join(", ", left), "these nodes wait for each other in a circle: break it up");
        }
    }

    static Set<String> sources(WorkflowNode node) {
        Set<String> sources = new LinkedHashSet<>();
        for (NodeInput input : node.inputs().values()) {
            if (input instanceof NodeInput.Link link) {
                sources.add(link.node());
            }
        }
        return sources;
    }

    /** Returns these nodes and all they need, directly or not. */
    static Set<String> needed(Collection<String> ids, Map<String, WorkflowNode> nodes) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(ids);
        while (!next.isEmpty()) {
            String id = next.remove();
            WorkflowNode node = nodes.get(id);
            if (node != null && found.add(id)) {
                next.addAll(sources(node));
            }
        }
        return found;
    }
}
