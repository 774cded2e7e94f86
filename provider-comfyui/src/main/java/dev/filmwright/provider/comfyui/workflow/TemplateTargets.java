package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the places in a graph that values go to. */
final class TemplateTargets {
    private TemplateTargets() {}

    /** Checks that a graph has the places a parameter names. */
    static void check(TemplateParameter parameter, Workflow graph) {
        parameter.targets().forEach(target -> {
            WorkflowNode node = find(parameter, graph, target.node());
            if (node.input(target.input()).isEmpty()) {
                throw new InvalidInputException(
                        "parameter " + parameter.name(),
                        target.input(),
                        node + " has no such input: use one of " + node.inputs().keySet());
            }
        });
        parameter.loras().ifPresent(place -> {
            find(parameter, graph, place.model().node());
            place.clip().ifPresent(clip -> find(parameter, graph, clip.node()));
        });
    }

    private static WorkflowNode find(TemplateParameter parameter, Workflow graph, String node) {
        try {
            return graph.find(node);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "parameter " + parameter.name(), node, "it must name one node of the graph by id or title", e);
        }
    }

    static Optional<Literal> value(Workflow graph, Target target) {
        return graph.find(target.node())
                .input(target.input())
                .flatMap(value -> value instanceof Literal literal ? Optional.of(literal) : Optional.empty());
    }

    /** Sets {@code node.input}. Titles and inputs may hold dots, so each is tried. */
    static void set(
            WorkflowBuilder builder,
            Workflow graph,
            String place,
            String value,
            Supplier<InvalidInputException> unknown) {
        for (int dot = place.indexOf('.'); dot > 0; dot = place.indexOf('.', dot + 1)) {
            String handle = place.substring(0, dot);
            String input = place.substring(dot + 1);
            Optional<WorkflowNode> node = graph.node(handle).or(() -> only(graph, handle));
            Optional<NodeInput> old = node.flatMap(found -> found.input(input));
            if (node.isPresent() && old.isPresent()) {
                builder.node(node.get().id()).set(input, like(old.get(), place, value));
                return;
            }
        }
        throw unknown.get();
    }

    private static Optional<WorkflowNode> only(Workflow graph, String title) {
        var titled = graph.titled(title);
        return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
    }

    /** A text stays a text, whatever it looks like; any other value is read as JSON. */
    private static Literal like(NodeInput old, String place, String value) {
        if (!(old instanceof Literal literal)) {
            throw new InvalidInputException(place, value, "this input is linked to another node: change the graph");
        }
        if (literal.text().isPresent()) {
            return Literal.of(value);
        }
        JsonValue read = Documents.read(place, value);
        JsonValue before = Documents.answer(literal.json());
        boolean number = before.isNumber();
        if (number != read.isNumber() || (!number && before.isObject() != read.isObject()) || read.isText()) {
            throw new InvalidInputException(place, value, "give " + (number ? "a number" : "a value like " + literal));
        }
        return Literal.of(read, place);
    }
}
