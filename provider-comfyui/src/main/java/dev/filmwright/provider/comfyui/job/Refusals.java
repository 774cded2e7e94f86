package dev.filmwright.provider.comfyui.job;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.comfyui.wire.GraphAnswer;
import dev.filmwright.provider.comfyui.wire.NodeProblem;
import dev.filmwright.provider.comfyui.wire.Places;
import dev.filmwright.provider.comfyui.workflow.Literal;
import dev.filmwright.provider.comfyui.workflow.ModelFolders;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.comfyui.workflow.WorkflowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why a server refused a graph, in whole or in part: which node, which input, what is wrong, what helps. */
public final class Refusals {
    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_KNOWN = 8;
    private static final int LONGEST = 3000;
    private static final Pattern NOT_UPLOADED = Pattern.compile("Invalid (?:image|video|audio) file");
    private static final Set<String> MODEL_FILES =
            Set.of("safetensors", "sft", "ckpt", "pt", "pth", "bin", "gguf", "onnx");

    private Refusals() {}

    /** Returns why. */
    public static Failure failure(GraphAnswer answer, Workflow graph) {
        List<NodeProblem> problems =
                answer.problems().isEmpty() ? answer.refusal().stream().toList() : answer.problems();
        List<String> sentences = new ArrayList<>(problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> sentence(problem, graph))
                .toList());
        if (problems.size() > MOST_PROBLEMS) {
            sentences.add("and " + (problems.size() - MOST_PROBLEMS) + " more");
        }
        String text = Places.hidden(String.join("; ", sentences)).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return Failure.ofProvider(
                "comfyui",
                problems.stream().map(Refusals::kind).findFirst().orElse(Kind.INVALID_REQUEST),
                "the server refuses the workflow: "
                        + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"),
                false,
                Failure.Billing.NOT_CHARGED);
    }

    /** Returns the files that nodes name and the server does not have, as the nodes name them. */
    public static List<String> missingInputs(GraphAnswer answer, Workflow graph) {
        return answer.problems().stream()
                .filter(Refusals::notUploaded)
                .flatMap(problem -> Stream.of("image", "file", "audio", "video")
                        .flatMap(input -> text(graph, problem.node(), input).stream()))
                .toList();
    }

    private static Optional<String> text(Workflow graph, String node, String input) {
        return graph.node(node)
                .flatMap(found -> found.input(input))
                .flatMap(value -> value instanceof Literal literal ? literal.text() : Optional.empty());
    }

    private static boolean notUploaded(NodeProblem problem) {
        return problem.type().equals("custom_validation_failed")
                && NOT_UPLOADED.matcher(problem.details()).find();
    }

    private static Kind kind(NodeProblem problem) {
        return switch (problem.type()) {
            case "invalid_prompt", "missing_node_type" -> Kind.UNSUPPORTED;
            case "value_not_in_list" -> folder(problem).isPresent() ? Kind.NOT_FOUND : Kind.INVALID_REQUEST;
            default -> Kind.INVALID_REQUEST;
        };
    }

    private static String sentence(NodeProblem problem, Workflow graph) {
        String where = where(problem, graph);
        return switch (problem.type()) {
            case "invalid_prompt", "missing_node_type" ->
                where
                        + ": the server has no such node; install the custom node that brings it, and start the server anew";
            case "prompt_no_outputs" -> "it has no node that keeps a result: add one such as SaveImage";
            case "invalid_prompt_id", "no_prompt" -> problem.message();
            case "required_input_missing" ->
                where + ": it is missing; the server fills in no defaults, so give it a value";
            case "value_not_in_list" -> where + ": " + notInList(problem);
            case "value_smaller_than_min", "value_bigger_than_max", "invalid_input_type" ->
                where + ": "
                        + problem.message()
                        + (problem.received().isEmpty() ? "" : ", it was given " + problem.received())
                        + (problem.type().equals("invalid_input_type") ? ", " + problem.details() : "");
            case "custom_validation_failed" ->
                where + ": "
                        + (notUploaded(problem)
                                ? problem.details()
                                        + ": the server has no such file; give it as an input of the request"
                                : problem.details());
            case "dependency_cycle" -> "its nodes go round in a circle: " + problem.details();
            case "exception_during_validation", "exception_during_inner_validation" ->
                where
                        + ": the server could not check it (" + problem.details()
                        + "); look for a link to a node or an output that is not there, and for ids that are no texts";
            default -> where + ": " + problem.message() + (problem.details().isEmpty() ? "" : ", " + problem.details());
        };
    }

    private static String where(NodeProblem problem, Workflow graph) {
        String id = problem.node().isEmpty() ? quoted(problem.details()) : problem.node();
        String node = graph.node(id)
                .map(WorkflowNode::toString)
                .orElse(
                        id.isEmpty()
                                ? "the workflow"
                                : "node " + id + (problem.nodeType().isEmpty() ? "" : " (" + problem.nodeType() + ")"));
        return node + (problem.input().isEmpty() ? "" : ", input " + problem.input());
    }

    /** Servers before 2026 name an unknown node only in words: {@code Node ID '#1'}. */
    private static String quoted(String details) {
        int begin = details.indexOf("'#");
        int end = details.indexOf('\'', begin + 2);
        return begin < 0 || end < 0 ? "" : details.substring(begin + 2, end);
    }

    private static String notInList(NodeProblem problem) {
        String known = problem.known().isEmpty()
                ? ""
                : problem.known().stream().limit(MOST_KNOWN).toList()
                        + (problem.known().size() > MOST_KNOWN
                                ? " and " + (problem.known().size() - MOST_KNOWN) + " more"
                                : "");
        Optional<String> folder = folder(problem);
        if (folder.isPresent()) {
            return "the server has no file \"" + problem.received() + "\" in its folder models/" + folder.get()
                    + "; put it there, with its sub-folder in the name, or use one of those it has"
                    + (known.isEmpty() ? "" : ": " + known);
        }
        return "\"" + problem.received() + "\" is not among what it takes"
                + (known.isEmpty() ? ": " + problem.details() : ": " + known);
    }

    private static Optional<String> folder(NodeProblem problem) {
        String file = problem.received().toLowerCase(Locale.ROOT);
        boolean model = MODEL_FILES.contains(file.substring(file.lastIndexOf('.') + 1));
        return ModelFolders.of(problem.nodeType(), problem.input())
                .or(() -> model ? Optional.of("…") : Optional.empty());
    }
}
