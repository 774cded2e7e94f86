package dev.filmwright.spending;

import dev.filmwright.generation.ModelRef;
import java.util.Objects;

/**
 * What a model would take for a request. Immutable.
 *
 * @param model the model
 * @param name its name for people
 * @param cost what it would cost
 */
public record ModelCost(ModelRef model, String name, CostEstimate cost) {
    /** Checks that nothing is {@code null}. */
    public ModelCost {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(cost, "cost");
    }
}
