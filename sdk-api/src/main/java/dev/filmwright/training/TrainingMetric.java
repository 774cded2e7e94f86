package dev.filmwright.training;

import dev.filmwright.InvalidInputException;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a trainer told at a step. Immutable.
 *
 * @param run which start of the trainer told it, from 1
 * @param step the step, from 0
 * @param epoch the epoch, from 1, if it is known
 * @param loss the loss, by most trainers averaged over the last steps
 * @param validationLoss the loss on pictures that are not trained on
 * @param learningRate the learning rate
 */
public record TrainingMetric(
        int run,
        long step,
        OptionalInt epoch,
        OptionalDouble loss,
        OptionalDouble validationLoss,
        OptionalDouble learningRate) {
    /**
     * Checks that nothing is {@code null}.
     *
     * @throws InvalidInputException if run or step are out of range, or a number is none
     */
    public TrainingMetric {
        if (run < 1 || step < 0) {
            throw new InvalidInputException("step", run + "/" + step, "runs count from 1, steps from 0");
        }
        Objects.requireNonNull(epoch, "epoch");
        finite("loss", loss);
        finite("validationLoss", validationLoss);
        finite("learningRate", learningRate);
    }

    private static void finite(String field, OptionalDouble number) {
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new InvalidInputException(field, number.getAsDouble(), "leave it out if it is no number");
        }
    }
}
