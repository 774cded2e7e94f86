package dev.filmwright.training;

import java.time.Instant;
import java.util.Objects;

/** What a listener hears of training jobs. */
public sealed interface TrainingEvent {
    /** Returns when it happened. */
    Instant when();

    /**
     * A job came a step further: its state, its progress or its metrics changed.
     *
     * @param when when it happened
     * @param job the job after it
     */
    record Changed(Instant when, TrainingJob job) implements TrainingEvent {
        /** Checks that nothing is {@code null}. */
        public Changed {
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(job, "job");
        }
    }

    /**
     * Events found no room, as the listener was too slow; read the jobs anew.
     *
     * @param when when the last of them happened
     * @param events how many they were
     */
    record Missed(Instant when, long events) implements TrainingEvent {
        /** Checks that nothing is {@code null}. */
        public Missed {
            Objects.requireNonNull(when, "when");
        }
    }
}
