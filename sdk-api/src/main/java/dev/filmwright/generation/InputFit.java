package dev.filmwright.generation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is given of a request's files. Immutable.
 *
 * @param model the model
 * @param inputs the request's files, in its order
 */
public record InputFit(ModelRef model, List<FittedInput> inputs) {
    /** Copies the list; checks that nothing is {@code null}. */
    public InputFit {
        Objects.requireNonNull(model, "model");
        inputs = List.copyOf(inputs);
    }

    /** Returns the files that the model is given, as it is given them, in order. */
    public List<InputMedia> given() {
        return inputs.stream().map(FittedInput::given).flatMap(Optional::stream).toList();
    }

    /** Returns the files that the model is not given, in order. */
    public List<FittedInput> leftOut() {
        return inputs.stream().filter(FittedInput::leftOut).toList();
    }

    /** Returns whether the model is given all of them in the roles asked for. */
    public boolean asAsked() {
        return inputs.stream().allMatch(FittedInput::asAsked);
    }

    /** Returns what the result says of files that are not given as asked, in order; empty if all are. */
    public List<String> warnings() {
        return inputs.stream()
                .map(FittedInput::warning)
                .flatMap(Optional::stream)
                .toList();
    }
}
