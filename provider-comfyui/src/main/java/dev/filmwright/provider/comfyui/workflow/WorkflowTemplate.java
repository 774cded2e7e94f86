package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.OutputKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow with named parameters. Immutable, thread-safe.
 *
 * <p>Its parameters name nodes by id or by title. Titles are better: they stay when the graph is exported again. Where a
 * template has several variants, each is a graph of its own, and the parameter {@value #VARIANT} chooses among them.
 */
public final class WorkflowTemplate {
    /** The name of the parameter that chooses among the variants. */
    public static final String VARIANT = "variant";

    private final String name;
    private final String title;
    private final OutputKind output;
    private final Map<String, Workflow> variants;
    private final Map<String, TemplateParameter> parameters;

    WorkflowTemplate(
            String name,
            String title,
            OutputKind output,
            Map<String, Workflow> variants,
            List<TemplateParameter> parameters) {
        this.name = name;
        this.title = title;
        this.output = output;
        this.variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        Map<String, TemplateParameter> byName = new LinkedHashMap<>();
        for (TemplateParameter parameter : parameters) {
            if (parameter.name().equals(VARIANT) || byName.put(parameter.name(), parameter) != null) {
                throw new InvalidInputException("parameter", parameter.name(), "use each name once");
            }
            this.variants.values().forEach(graph -> TemplateTargets.check(parameter, graph));
        }
        this.parameters = Collections.unmodifiableMap(byName);
    }

    /**
     * Creates a template.
     *
     * @param name by which it is found, e.g. {@code "text-to-image"}
     * @param output what it makes
     * @throws InvalidInputException if a parameter names what the graph does not have
     */
    public static WorkflowTemplate of(
            String name, OutputKind output, Workflow workflow, List<TemplateParameter> parameters) {
        return new WorkflowTemplate(
                Objects.requireNonNull(name, "name"), name, output, Map.of("", workflow), parameters);
    }

    /**
     * Reads a template that {@link #json} wrote, or a plain graph in API format, which is a template without parameters of its
     * own.
     *
     * @throws InvalidInputException if it is neither; names what is wrong
     */
    public static WorkflowTemplate parse(String json) {
        return TemplateReader.read(Documents.read("workflow", json));
    }

    /** Returns the name by which it is found. */
    public String name() {
        return name;
    }

    /** Returns what it is called for people. */
    public String title() {
        return title;
    }

    /** Returns what it makes; {@link OutputKind#WORKFLOW} if that is not known. */
    public OutputKind output() {
        return output;
    }

    /** Returns its parameters in order, without {@value #VARIANT}. */
    public List<TemplateParameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** Returns a parameter, if there is one with this name. */
    public Optional<TemplateParameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Returns the names of its variants, the usual one first; empty if there is only one graph. */
    public List<String> variants() {
        return variants.size() == 1 ? List.of() : List.copyOf(variants.keySet());
    }

    /** Returns the graph of the usual variant, as it is without any value. */
    public Workflow workflow() {
        return variants.values().iterator().next();
    }

    Map<String, Workflow> graphs() {
        return variants;
    }

    /**
     * Returns what a parameter is unless it is given, as {@link #fill} takes it.
     *
     * @throws InvalidInputException if there is no such parameter
     */
    public Optional<String> standard(String parameter) {
        if (parameter.equals(VARIANT) && variants.size() > 1) {
            return Optional.of(variants().get(0));
        }
        TemplateParameter known = parameters.get(parameter);
        if (known == null) {
            throw unknown(parameter);
        }
        return known.targets().stream()
                .findFirst()
                .flatMap(target -> TemplateTargets.value(workflow(), target))
                .map(literal -> literal.text().orElse(literal.json()));
    }

    /**
     * Fills the parameters in. What is not given stays as the graph has it.
     *
     * @param values values by the names of parameters; also {@code node.input}, with the node's id or title, sets any input
     *     that has a value
     * @throws InvalidInputException if a name is not known, a value does not fit, or one that is required is missing; names the
     *     parameter
     */
    public Workflow fill(Map<String, String> values) {
        for (TemplateParameter parameter : parameters.values()) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw new InvalidInputException(
                        parameter.name(),
                        "missing",
                        "give this " + parameter.kind().word());
            }
        }
        return fillPartly(values);
    }

    /**
     * Fills in what is given, as {@link #fill} does, but leaves what is required and missing as the graph has it: to check a
     * graph before its files are uploaded.
     *
     * @throws InvalidInputException if a name is not known or a value does not fit; names the parameter
     */
    public Workflow fillPartly(Map<String, String> values) {
        Workflow graph = variant(values.get(VARIANT));
        WorkflowBuilder builder = graph.toBuilder();
        values.forEach((name, value) -> {
            TemplateParameter parameter = parameters.get(name);
            if (parameter != null) {
                set(builder, parameter, value);
            } else if (!name.equals(VARIANT) || variants.size() == 1) {
                TemplateTargets.set(builder, graph, name, value, () -> unknown(name));
            }
        });
        return builder.build();
    }

    private Workflow variant(@Nullable String wanted) {
        if (wanted == null || variants.size() == 1) {
            return workflow();
        }
        Workflow found = variants.get(wanted);
        if (found == null) {
            throw new InvalidInputException(VARIANT, wanted, "use one of " + String.join(", ", variants.keySet()));
        }
        return found;
    }

    private static void set(WorkflowBuilder builder, TemplateParameter parameter, String value) {
        Optional<LoraPlace> loras = parameter.loras();
        if (loras.isPresent()) {
            LoraStack.parse(value).insert(builder, loras.get());
            return;
        }
        Literal literal = ValueReader.read(parameter, value);
        parameter.targets().forEach(target -> builder.node(target.node()).set(target.input(), literal));
    }

    private InvalidInputException unknown(String given) {
        return new InvalidInputException(
                "parameter",
                given,
                (parameters.isEmpty()
                                ? "this workflow has no parameters of its own: use "
                                : "use one of " + parameters.keySet() + ", or ")
                        + "node.input with the id or title of a node and one of its inputs");
    }

    /** Returns the template in JSON, to be read again by {@link #parse}. */
    public String json() {
        return TemplateWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowTemplate template && json().equals(template.json());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, variants);
    }

    /** Returns its name and its parameters. */
    @Override
    public String toString() {
        return "WorkflowTemplate[" + name + ", " + parameters.keySet() + "]";
    }
}
