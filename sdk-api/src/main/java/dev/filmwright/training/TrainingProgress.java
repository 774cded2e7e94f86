package dev.filmwright.training;

import dev.filmwright.InvalidInputException;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How far a trainer is. Immutable.
 *
 * @param step the steps done
 * @param steps how many there will be, if that is known
 * @param epoch the epoch it is in, from 1, if it is known
 * @param epochs how many there will be, if that is known
 */
public record TrainingProgress(long step, OptionalLong steps, OptionalInt epoch, OptionalInt epochs) {
    /** Nothing done, nothing known. */
    public static final TrainingProgress NONE =
            new TrainingProgress(0, OptionalLong.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * Checks that nothing is {@code null}.
     *
     * @throws InvalidInputException if a number is negative
     */
    public TrainingProgress {
        if (step < 0 || steps.orElse(0) < 0) {
            throw new InvalidInputException("step", step, "use numbers from 0 up");
        }
        Objects.requireNonNull(epoch, "epoch");
        Objects.requireNonNull(epochs, "epochs");
    }

    /** Returns how much is done, 0.0 to 1.0, if that is known. */
    public OptionalDouble fraction() {
        return steps.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (double) step / steps.getAsLong()));
    }
}
