package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.server.WorkflowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Says of a workflow what a server would, before it is sent, and more plainly. Thread-safe.
 *
 * <p>As on the server, every class must be there, but inputs count only of nodes that lead to an output; names of inputs that
 * are not known are passed over, and values are turned into what an input takes where Python can.
 */
public final class SchemaCheck {
    private static final int MOST = 200;

    private final NodeSchemas schemas;

    private SchemaCheck(NodeSchemas schemas) {
        this.schemas = schemas;
    }

    /** Returns a check against these nodes. */
    public static SchemaCheck of(NodeSchemas schemas) {
        return new SchemaCheck(Objects.requireNonNull(schemas, "schemas"));
    }

    /**
     * Returns what is wrong with a workflow, at most 200 problems in the order of its nodes; empty if nothing is. Blocks if
     * nodes are to be asked for. Before something is said to be wrong, the nodes are asked for afresh once.
     *
     * @throws dev.filmwright.ProviderException if the nodes could not be asked for
     */
    public List<WorkflowProblem> check(Workflow workflow) {
        List<WorkflowProblem> problems = once(workflow);
        if (!problems.isEmpty()) {
            schemas.refresh(
                    workflow.nodes().stream().map(WorkflowNode::type).distinct().toList());
            problems = once(workflow);
        }
        return problems;
    }

    private List<WorkflowProblem> once(Workflow workflow) {
        List<WorkflowProblem> problems = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        boolean allKnown = true;
        for (WorkflowNode node : workflow.nodes()) {
            Optional<NodeSchema> schema = schemas.find(node.type());
            if (schema.isEmpty()) {
                allKnown = false;
                problems.add(problem(node, "", "the server has no class " + node.type() + ": " + NodeSchema.REMEDY));
            } else if (schema.get().outputNode()) {
                outputs.add(node.id());
            }
        }
        if (outputs.isEmpty() && allKnown) {
            problems.add(new WorkflowProblem(
                    "", "", "", "the graph has no output: add a node that saves or shows something, e.g. SaveImage"));
        }
        Set<String> counting = workflow.needed(outputs);
        for (WorkflowNode node : workflow.nodes()) {
            if (counting.contains(node.id())) {
                schemas.find(node.type()).ifPresent(schema -> inputs(workflow, node, schema, problems));
            }
        }
        return List.copyOf(problems.subList(0, Math.min(MOST, problems.size())));
    }

    private void inputs(Workflow workflow, WorkflowNode node, NodeSchema schema, List<WorkflowProblem> problems) {
        BiConsumer<String, String> report = (input, message) -> problems.add(problem(node, input, message));
        for (InputSpec spec : schema.inputs()) {
            Optional<NodeInput> given = node.input(spec.name());
            if (given.isEmpty()) {
                if (spec.required() && !(spec.compound() && hasParts(node, spec))) {
                    report.accept(spec.name(), "it must be given: " + wanted(spec));
                }
            } else if (given.get() instanceof NodeInput.Link link) {
                link(workflow, spec, link).ifPresent(message -> report.accept(spec.name(), message));
            } else {
                LiteralCheck.problem(spec, (Literal) given.get(), node.type())
                        .ifPresent(message ->
                                report.accept(spec.name(), given.get().json() + ": " + message));
            }
        }
    }

    private static boolean hasParts(WorkflowNode node, InputSpec spec) {
        return node.inputs().keySet().stream().anyMatch(name -> name.startsWith(spec.name() + "."));
    }

    private static String wanted(InputSpec spec) {
        return spec.linkOnly()
                ? "link an output of type " + spec.type()
                : "give a value of type " + spec.type()
                        + spec.standard().map(value -> ", e.g. " + value.json()).orElse("");
    }

    private Optional<String> link(Workflow workflow, InputSpec spec, NodeInput.Link link) {
        WorkflowNode source = workflow.find(link.node());
        Optional<NodeSchema> schema = schemas.find(source.type());
        if (schema.isEmpty()) {
            return Optional.empty(); // said already
        }
        List<String> types = schema.get().outputs();
        if (link.slot() >= types.size()) {
            return Optional.of(source + " has no output " + link.slot() + ": it has these, from 0: " + types);
        }
        String type = types.get(link.slot());
        return spec.takes(type)
                ? Optional.empty()
                : Optional.of("it takes " + spec.type() + ", but output " + link.slot() + " of " + source + " is "
                        + type + ": link another one");
    }

    private static WorkflowProblem problem(WorkflowNode node, String input, String message) {
        return new WorkflowProblem(node.id(), node.type(), input, message);
    }
}
