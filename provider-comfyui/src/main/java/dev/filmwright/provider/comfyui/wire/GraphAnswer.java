package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server answers to a graph. Immutable.
 *
 * @param id its id of the job, if it took it, or part of it
 * @param refusal what is wrong with the whole, if it refused it
 * @param problems what is wrong with its nodes: the server may take a graph and leave out the nodes that are wrong
 */
public record GraphAnswer(Optional<String> id, Optional<NodeProblem> refusal, List<NodeProblem> problems) {
    /** Copies the list. */
    public GraphAnswer {
        problems = List.copyOf(problems);
    }

    static GraphAnswer taken(JsonValue answer) {
        return new GraphAnswer(
                Optional.of(answer.at("prompt_id").nonEmptyText()),
                Optional.empty(),
                problems(answer.at("node_errors")));
    }

    static GraphAnswer refused(JsonValue answer) {
        JsonValue error = answer.at("error");
        JsonValue extra = error.at("extra_info");
        NodeProblem whole = new NodeProblem(
                NodeProblem.text(extra.at("node_id")),
                NodeProblem.text(extra.at("class_type")),
                error.isText() ? "" : error.at("type").text(),
                error.isText() ? error.text() : NodeProblem.text(error.at("message")),
                NodeProblem.text(error.at("details")),
                "",
                "",
                List.of());
        return new GraphAnswer(Optional.empty(), Optional.of(whole), problems(answer.at("node_errors")));
    }

    private static List<NodeProblem> problems(JsonValue nodes) {
        List<NodeProblem> problems = new ArrayList<>();
        if (!nodes.isObject()) {
            return problems; // some servers answer an empty array
        }
        for (String node : nodes.names()) {
            JsonValue errors = nodes.at(node).at("errors");
            String type = NodeProblem.text(nodes.at(node).at("class_type"));
            if (errors.isArray() && !errors.items().isEmpty()) {
                errors.items().forEach(error -> problems.add(NodeProblem.read(node, type, error)));
            } else {
                problems.add(new NodeProblem(node, type, "", "the server gave no reason", "", "", "", List.of()));
            }
        }
        return problems;
    }
}
