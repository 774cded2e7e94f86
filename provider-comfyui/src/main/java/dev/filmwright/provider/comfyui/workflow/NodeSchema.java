package dev.filmwright.provider.comfyui.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a class of nodes takes and gives, as the server says it ({@code /object_info}). Immutable.
 *
 * @param type the class, e.g. {@code "KSampler"}
 * @param pack where it comes from: {@code nodes} and {@code comfy_extras.*} are the server's own, {@code custom_nodes.*} were
 *     installed
 * @param inputs its inputs, required ones first, each in the server's order
 * @param outputs the types that come out, by slot
 * @param outputNames what the outputs are called, by slot
 * @param outputNode whether it ends a graph, as one that saves a picture does: what leads to none is never run
 */
public record NodeSchema(
        String type,
        String pack,
        List<InputSpec> inputs,
        List<String> outputs,
        List<String> outputNames,
        boolean outputNode) {
    static final String REMEDY =
            "install the pack of custom nodes it comes from on the server, or use a class the server has";

    /** Copies the lists; checks that nothing is {@code null}. */
    public NodeSchema {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pack, "pack");
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        outputNames = List.copyOf(outputNames);
    }

    /** Returns an input by its name; that of which it is a part, if its name has the form {@code whole.part}. */
    public Optional<InputSpec> input(String name) {
        Optional<InputSpec> found =
                inputs.stream().filter(input -> input.name().equals(name)).findFirst();
        return found.or(() -> inputs.stream()
                .filter(input -> input.compound() && name.startsWith(input.name() + "."))
                .findFirst());
    }

    List<String> inputNames() {
        return inputs.stream().map(InputSpec::name).toList();
    }
}
