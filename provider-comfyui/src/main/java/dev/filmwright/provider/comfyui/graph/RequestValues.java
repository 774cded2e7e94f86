package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.comfyui.workflow.Literal;
import dev.filmwright.provider.comfyui.workflow.RequestField;
import dev.filmwright.provider.comfyui.workflow.TemplateParameter;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Gives the parameters of a template what the request says; options of the same name win. */
final class RequestValues {
    private static final Set<String> SEEDS = Set.of("seed", "noise_seed");

    private final GenerationRequest request;
    private final Map<String, String> values;
    private final List<String> warnings;

    RequestValues(GenerationRequest request, Map<String, String> values, List<String> warnings) {
        this.request = request;
        this.values = values;
        this.warnings = warnings;
    }

    /**
     * Adds values.
     *
     * @param seed what is used where the request names none; nothing to leave the graph's own
     * @return the seed that is used, where there is one
     */
    OptionalLong add(WorkflowTemplate template, Workflow graph, OptionalLong seed) {
        if (request.seed().isPresent() && request.seed().getAsLong() < 0) {
            throw new InvalidInputException(
                    "seed",
                    request.seed().getAsLong(),
                    "use 0 to 9223372036854775807; a larger one can be given as an option of the workflow");
        }
        OptionalLong wanted = request.seed().isPresent() ? request.seed() : seed;
        boolean seeded = false;
        boolean told = request.prompt().negative().isEmpty();
        for (TemplateParameter parameter : template.parameters()) {
            Optional<RequestField> field = parameter.field();
            told |= field.equals(Optional.of(RequestField.NEGATIVE));
            if (field.isEmpty() || values.containsKey(parameter.name())) {
                continue;
            }
            if (field.get() == RequestField.SEED) {
                seeded = true;
                wanted.ifPresent(number -> values.put(parameter.name(), Long.toString(number)));
            } else {
                value(field.get(), parameter).ifPresent(value -> values.put(parameter.name(), value));
            }
        }
        if (!seeded && request.seed().isPresent()) {
            seeded = seedNodes(graph, request.seed().getAsLong());
            if (!seeded) {
                warnings.add("the workflow has no node with a seed of its own: "
                        + request.seed().getAsLong() + " is not used");
            }
        }
        if (!told && ofItsOwn()) {
            warnings.add("what is not to be seen (" + request.prompt().negativeText()
                    + ") was not told: the workflow has no parameter for it");
        }
        return seeded ? wanted : OptionalLong.empty();
    }

    private Optional<String> value(RequestField field, TemplateParameter parameter) {
        return switch (field) {
            case PROMPT -> Optional.of(request.prompt().text()).filter(words -> !ofItsOwn() || !words.isBlank());
            case WIDTH -> size("width", parameter, request.size().width());
            case HEIGHT -> size("height", parameter, request.size().height());
            case LENGTH -> request.length().map(length -> frames(parameter, length));
            case NEGATIVE -> Optional.of(request.prompt().negativeText()).filter(words -> !words.isBlank());
            case SEED -> Optional.empty();
        };
    }

    /** Returns whether the request brings the graph: then what the request has by default does not stand over the graph's own. */
    private boolean ofItsOwn() {
        return request.kind() == OutputKind.WORKFLOW;
    }

    private Optional<String> size(String what, TemplateParameter parameter, int wanted) {
        return ofItsOwn() ? Optional.empty() : Optional.of(near(what, parameter, wanted));
    }

    /** Returns the nearest size the parameter takes. */
    private String near(String what, TemplateParameter parameter, int wanted) {
        BigDecimal step = parameter.step().orElse(BigDecimal.ONE);
        BigDecimal near = BigDecimal.valueOf(wanted)
                .divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step)
                .max(parameter.min().orElse(BigDecimal.ONE));
        if (near.compareTo(BigDecimal.valueOf(wanted)) != 0) {
            warnings.add("the " + what + " is " + near.toPlainString() + " instead of " + wanted
                    + ": it goes in steps of " + step.toPlainString());
        }
        return near.toPlainString();
    }

    private String frames(TemplateParameter parameter, Duration length) {
        long frames = parameter.frames(length);
        double rate = parameter.framesPerSecond().orElse(1);
        double seconds = frames / rate;
        if (Math.abs(seconds - length.toMillis() / 1000.0) > 1 / rate) {
            warnings.add("the clip has " + frames + " frames at " + rate + " a second, which is " + seconds
                    + " seconds instead of " + length.toMillis() / 1000.0);
        }
        return Long.toString(frames);
    }

    private boolean seedNodes(Workflow graph, long seed) {
        boolean any = false;
        for (var node : graph.nodes()) {
            for (var input : node.inputs().entrySet()) {
                if (SEEDS.contains(input.getKey()) && input.getValue() instanceof Literal) {
                    values.putIfAbsent(node.id() + "." + input.getKey(), Long.toString(seed));
                    any = true;
                }
            }
        }
        return any;
    }
}
