package dev.filmwright.spi;

import dev.filmwright.Failure;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a training goes. Immutable.
 *
 * @param outcome whether it goes on, and what came of it if not
 * @param cursor up to where it was told, for the next report; at most 2000 characters
 * @param progress how far it is; empty if nothing new is known
 * @param metrics what it told since the cursor before, in order
 * @param askAgainAfter when to ask again, if it goes on
 */
public record TrainerReport(
        Outcome outcome,
        String cursor,
        Optional<TrainingProgress> progress,
        List<TrainingMetric> metrics,
        Duration askAgainAfter) {
    /** Copies the list; checks that nothing is {@code null}. */
    public TrainerReport {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(progress, "progress");
        metrics = List.copyOf(metrics);
        Objects.requireNonNull(askAgainAfter, "askAgainAfter");
    }

    /** Whether a training goes on, and what came of it if not. */
    public sealed interface Outcome {
        /** It goes on. */
        record Running() implements Outcome {}

        /**
         * It ended well.
         *
         * @param lora the file that came of it
         */
        record Succeeded(Path lora) implements Outcome {
            /** Checks that the file is there. */
            public Succeeded {
                Objects.requireNonNull(lora, "lora");
            }
        }

        /**
         * It ended without a result.
         *
         * @param failure why; its message holds no secret
         */
        record Failed(Failure failure) implements Outcome {
            /** Checks that the failure is there. */
            public Failed {
                Objects.requireNonNull(failure, "failure");
            }
        }
    }
}
