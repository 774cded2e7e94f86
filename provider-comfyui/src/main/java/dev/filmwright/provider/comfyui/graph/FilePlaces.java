package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.workflow.ParameterKind;
import dev.filmwright.provider.comfyui.workflow.TemplateParameter;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.comfyui.workflow.WorkflowNode;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds for each file of a request the place it goes to: where an option says {@code input:1}, or a parameter of the template is
 * for its role, or else the next node that loads such files.
 */
final class FilePlaces {
    static final Pattern FILE = Pattern.compile("input:(\\d{1,4})");

    private final WorkflowTemplate template;
    private final Workflow graph;
    private final Map<String, String> values;
    private final List<Loader> free;
    private final List<TemplateParameter> parameters;

    /**
     * @param values values by name; those that name a file are taken out, those a file's role asks for are added
     */
    FilePlaces(WorkflowTemplate template, Workflow graph, Map<String, String> values) {
        this.template = template;
        this.graph = graph;
        this.values = values;
        free = graph.nodes().stream()
                .flatMap(node -> Loader.of(node).stream())
                .filter(loader -> !isSet(loader.node(), loader.input()))
                .collect(Collectors.toCollection(ArrayList::new));
        parameters = template.parameters().stream()
                .filter(parameter -> parameter.kind() == ParameterKind.IMAGE || parameter.kind() == ParameterKind.MASK)
                .filter(parameter -> !values.containsKey(parameter.name()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Returns the names of the places, in the order of the files.
     *
     * @throws InvalidInputException if a file has none
     */
    List<String> of(List<InputRole> roles) {
        Map<Integer, String> chosen = chosen(roles.size());
        List<String> places = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            InputRole role = roles.get(i);
            String place =
                    Optional.ofNullable(chosen.get(i)).or(() -> parameter(role)).orElseGet(() -> loader(role));
            places.add(place);
        }
        return places;
    }

    private Map<Integer, String> chosen(int files) {
        Map<Integer, String> chosen = new TreeMap<>();
        Map.copyOf(values).forEach((name, value) -> {
            Matcher file = FILE.matcher(value);
            if (file.matches()) {
                int number = Integer.parseInt(file.group(1));
                if (number < 1 || number > files) {
                    throw new InvalidInputException(
                            name, value, "the request has " + files + " files: use input:1 for the first");
                }
                chosen.put(number - 1, name);
                values.remove(name);
            }
        });
        return chosen;
    }

    private Optional<String> parameter(InputRole role) {
        Optional<TemplateParameter> found = parameters.stream()
                .filter(parameter -> parameter.role().filter(role::equals).isPresent())
                .findFirst();
        found.ifPresent(parameters::remove);
        return found.map(TemplateParameter::name);
    }

    private String loader(InputRole role) {
        Loader best = free.stream()
                .filter(loader -> template.parameters().isEmpty() && loader.fit(role) >= 0)
                .max(Comparator.comparingInt((Loader loader) -> loader.fit(role))
                        .thenComparing(free::indexOf, Comparator.reverseOrder()))
                .orElseThrow(() -> new InvalidInputException(
                        "inputs",
                        role,
                        "the workflow has no place left for it; it loads files in " + loaders()
                                + ". Add such a node, leave the file out, or say where it goes with an option such as"
                                + " node.image=input:1"));
        free.remove(best);
        WorkflowNode node = best.node();
        if (role == InputRole.MASK && Loader.readsChannel(node) && !isSet(node, "channel")) {
            // White is what is to be changed; a picture's alpha would say the opposite, or nothing.
            values.put(node.id() + ".channel", "red");
        }
        return node.id() + "." + best.input();
    }

    private boolean isSet(WorkflowNode node, String input) {
        return values.containsKey(node.id() + "." + input)
                || node.title()
                        .filter(title -> values.containsKey(title + "." + input))
                        .isPresent();
    }

    private String loaders() {
        List<String> labels = graph.nodes().stream()
                .filter(node -> Loader.of(node).isPresent())
                .map(WorkflowNode::toString)
                .toList();
        return labels.isEmpty() ? "no node" : String.join(", ", labels);
    }
}
