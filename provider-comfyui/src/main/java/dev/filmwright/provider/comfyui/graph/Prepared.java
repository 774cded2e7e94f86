package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.comfyui.workflow.WorkflowTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A request made into a template and its values, which lacks only the names the server gives its files. Immutable.
 *
 * @param template the graph with its parameters
 * @param values values by the names of parameters, or as {@code node.input}
 * @param places where the files go, in their order, by such names
 * @param everything whether previews are wanted too
 * @param seed the seed, where there is one
 * @param warnings what could not be done as asked
 */
public record Prepared(
        WorkflowTemplate template,
        Map<String, String> values,
        List<String> places,
        boolean everything,
        OptionalLong seed,
        List<String> warnings) {
    /** The option that says which outputs are wanted. */
    public static final String OUTPUTS = "outputs";

    private static final String NOT_UPLOADED_YET = "input.png";

    /** Copies the collections. */
    public Prepared {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        places = List.copyOf(places);
        warnings = List.copyOf(warnings);
    }

    /**
     * Prepares a request.
     *
     * @param template the graph; for the model that runs any, the request's own
     * @param roles what its files are for, in order
     * @param seed what is used where the request names none; nothing to leave the graph's own
     * @throws InvalidInputException if it cannot be run as asked; names the field, the value and the remedy
     */
    public static Prepared of(
            WorkflowTemplate template, GenerationRequest request, List<InputRole> roles, OptionalLong seed) {
        List<String> warnings = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>(request.options());
        boolean everything = everything(values.remove(OUTPUTS));
        Workflow graph = template.workflow();
        OptionalLong used = new RequestValues(request, values, warnings).add(template, graph, seed);
        List<String> places = new FilePlaces(template, graph, values).of(roles);
        Prepared prepared = new Prepared(template, values, places, everything, used, warnings);
        prepared.fill(Collections.nCopies(places.size(), NOT_UPLOADED_YET)); // refuses what does not fit
        return prepared;
    }

    /** Returns whether an option's value names a file of the request, as {@code input:1} does. */
    public static boolean namesFile(String value) {
        return FilePlaces.FILE.matcher(value).matches();
    }

    private static boolean everything(@Nullable String wanted) {
        if (wanted == null || wanted.equals("saved")) {
            return false;
        }
        if (!wanted.equals("all")) {
            throw new InvalidInputException(OUTPUTS, wanted, "use saved for what is kept, or all for previews too");
        }
        return true;
    }

    /** Returns the graph with the names of its files, in their order. */
    public Workflow fill(List<String> names) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (int i = 0; i < places.size(); i++) {
            all.put(places.get(i), names.get(i));
        }
        return template.fill(all);
    }
}
