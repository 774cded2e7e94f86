package dev.filmwright.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.ModelRef;
import java.util.List;
import java.util.Objects;

/**
 * What a model thinks of two pictures. Immutable.
 *
 * @param sameness how sure it is that they show the same individual, 0 to 1
 * @param differences what differs, in words
 * @param model the model that looked
 */
public record Verdict(double sameness, List<String> differences, ModelRef model) {
    /**
     * Copies the list.
     *
     * @throws InvalidInputException if {@code sameness} is not within 0 to 1
     */
    public Verdict {
        if (!(sameness >= 0 && sameness <= 1)) {
            throw new InvalidInputException("sameness", sameness, "use 0 to 1");
        }
        differences = List.copyOf(differences);
        Objects.requireNonNull(model, "model");
    }
}
