package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.comfyui.workflow.WorkflowNode;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** How far a job has come, as far as the server told. Guarded by its {@link ComfySocket}. */
final class Watched {
    static final String DONE = "done";
    private static final double ALMOST = 0.99;

    private final String clientKey;
    private final Workflow graph;
    private final Set<String> cached = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private String node = "";
    private double value;
    private double most;
    private boolean begun;
    private boolean ended;
    private long heardAt;

    Watched(String clientKey, Workflow graph, long now) {
        this.clientKey = clientKey;
        this.graph = graph;
        heardAt = now;
    }

    String clientKey() {
        return clientKey;
    }

    long heardAt() {
        return heardAt;
    }

    void heard(long now) {
        heardAt = now;
    }

    boolean ended() {
        return ended;
    }

    /** Returns whether it is being done now, by what was told. */
    boolean running() {
        return begun && !ended;
    }

    /** Takes in what is told; returns whether there is news for who looks on. */
    boolean take(Event event) {
        begun |= !event.type().equals("status");
        switch (event.type()) {
            case "execution_start" -> {
                cached.clear();
                finished.clear();
                node = "";
                ended = false;
            }
            case "execution_cached" -> nodes(event.data().at("nodes"));
            case "executing" -> executing(event.node());
            case "executed" -> finished.add(event.node());
            case "progress" -> {
                node = event.node().isEmpty() ? node : event.node();
                value = Event.number(event.data().at("value"));
                most = Event.number(event.data().at("max"));
            }
            case "progress_state" -> states(event.data().at("nodes"));
            case "execution_success", "execution_error", "execution_interrupted" -> {
                // The run ends with "executing" and no node; only then is it in the history.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nodes(JsonValue nodes) {
        if (nodes.isArray()) {
            nodes.items().stream().filter(JsonValue::isText).forEach(id -> cached.add(id.text()));
        }
    }

    private void executing(String next) {
        if (!node.isEmpty() && !node.equals(next)) {
            finished.add(node);
        }
        if (next.isEmpty()) {
            ended = true;
        } else if (!next.equals(node)) {
            value = 0;
            most = 0;
        }
        node = next;
    }

    private void states(JsonValue states) {
        if (!states.isObject()) {
            return;
        }
        for (String id : states.names()) {
            String state = Event.text(states.at(id).at("state"));
            if (state.equals("finished")) {
                finished.add(id);
            } else if (state.equals("running")) {
                if (!id.equals(node)) {
                    executing(id);
                }
                value = Event.number(states.at(id).at("value"));
                most = Event.number(states.at(id).at("max"));
            }
        }
    }

    /** Returns how much is done: nodes that are, and the part of the one that is being done. */
    OptionalDouble fraction() {
        if (!begun) {
            return OptionalDouble.empty();
        }
        if (ended) {
            return OptionalDouble.of(1);
        }
        Set<String> done = new HashSet<>(finished);
        done.removeAll(cached);
        done.remove(node);
        long all = Math.max(1, (long) graph.nodes().size() - cached.size());
        double part = most > 0 && value > 0 ? Math.min(1, value / most) : 0;
        return OptionalDouble.of(Math.min(ALMOST, (done.size() + part) / all));
    }

    /** Returns what is being done, in a few words. */
    String doing() {
        if (ended) {
            return DONE;
        }
        if (node.isEmpty()) {
            return begun ? "started" : "";
        }
        Optional<WorkflowNode> known = graph.node(node);
        String name = known.flatMap(WorkflowNode::title)
                .filter(title -> !title.isBlank())
                .or(() -> known.map(WorkflowNode::type))
                .orElse("node " + node);
        return most > 1 ? name + ", step " + Math.round(value) + " of " + Math.round(most) : name;
    }
}
