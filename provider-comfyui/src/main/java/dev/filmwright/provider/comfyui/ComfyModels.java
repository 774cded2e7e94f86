package dev.filmwright.provider.comfyui;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.comfyui.graph.Prepared;
import dev.filmwright.provider.comfyui.workflow.RequestField;
import dev.filmwright.provider.comfyui.workflow.TemplateParameter;
import dev.filmwright.provider.comfyui.workflow.Templates;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the provider offers: any workflow, and one model for each template that comes along. Immutable. */
final class ComfyModels {
    static final String WORKFLOW = "workflow";

    private static final int MOST_FILES = 64;
    private static final int MOST_JOBS = 4;
    private static final int LONGEST_EDGE = 16384;

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, WorkflowTemplate> templates = new LinkedHashMap<>();

    ComfyModels() {
        models.put(WORKFLOW, new Model(WORKFLOW, "Workflow of one's own", workflow()));
        for (WorkflowTemplate template : Templates.all()) {
            models.put(template.name(), new Model(template.name(), template.title(), capabilities(template)));
            templates.put(template.name(), template);
        }
    }

    List<Model> all() {
        return Collections.unmodifiableList(new ArrayList<>(models.values()));
    }

    /**
     * Returns a model.
     *
     * @throws InvalidInputException if there is none
     */
    Model model(String id) {
        return Optional.ofNullable(models.get(id))
                .orElseThrow(() -> new InvalidInputException("model", id, "use one of " + models.keySet()));
    }

    /** Returns the template a request is made with: the model's, or the workflow it brings. */
    WorkflowTemplate template(String model, GenerationRequest request) {
        WorkflowTemplate own = templates.get(model);
        return own != null ? own : WorkflowTemplate.parse(request.workflow().orElse(""));
    }

    /** Returns whether a seed is drawn for a model: a workflow of one's own is run as it is. */
    boolean drawsSeed(String model) {
        return templates.containsKey(model);
    }

    private static Capabilities workflow() {
        Capabilities.Builder can = server().output(OutputKind.WORKFLOW)
                .seed()
                .negative()
                .maxEdge(Integer.MAX_VALUE)
                .option(Prepared.OUTPUTS);
        for (InputRole role : InputRole.values()) {
            can.input(role, MOST_FILES);
        }
        return can.build();
    }

    /** What handing work over twice costs is time of the user's own server, and it is looked for before. */
    private static Capabilities.Builder server() {
        return Capabilities.builder().free().idempotent().anyOption().maxConcurrent(MOST_JOBS);
    }

    private static Capabilities capabilities(WorkflowTemplate template) {
        Capabilities.Builder can = server().output(template.output())
                .maxEdge(edge(template))
                .option(Prepared.OUTPUTS)
                .dialect(dialect(template));
        if (!template.variants().isEmpty()) {
            can.option(WorkflowTemplate.VARIANT);
        }
        for (TemplateParameter parameter : template.parameters()) {
            parameter.role().ifPresent(role -> {
                can.input(role, 1);
                if (parameter.required()) {
                    can.needs(role);
                }
            });
            if (parameter.field().equals(Optional.of(RequestField.SEED))) {
                can.seed();
            }
            if (parameter.field().equals(Optional.of(RequestField.NEGATIVE))) {
                can.negative();
            }
            if (parameter.field().equals(Optional.of(RequestField.LENGTH))) {
                longest(parameter).ifPresent(can::maxLength);
            }
            if (parameter.role().isEmpty()) {
                can.option(parameter.name());
            }
        }
        return can.build();
    }

    /** One file with model, CLIP and VAE together is what SD 1.5 and SDXL come as; newer models have encoders that read prose. */
    private static String dialect(WorkflowTemplate template) {
        return template.workflow().nodes().stream().anyMatch(node -> node.type().equals("CheckpointLoaderSimple"))
                ? "tags"
                : "prose";
    }

    private static int edge(WorkflowTemplate template) {
        return template.parameters().stream()
                .filter(parameter -> parameter.field().equals(Optional.of(RequestField.WIDTH)))
                .flatMap(parameter -> parameter.max().stream())
                .mapToInt(BigDecimal::intValue)
                .findFirst()
                .orElse(LONGEST_EDGE);
    }

    private static Optional<Duration> longest(TemplateParameter length) {
        double rate = length.framesPerSecond().orElse(0);
        return rate <= 0
                ? Optional.empty()
                : length.max().map(frames -> Duration.ofMillis((long) (frames.doubleValue() / rate * 1000)));
    }
}
