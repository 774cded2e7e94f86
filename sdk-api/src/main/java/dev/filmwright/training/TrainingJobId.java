package dev.filmwright.training;

import java.util.Objects;

/**
 * The identity of a training job. Immutable.
 *
 * @param value an opaque string
 */
public record TrainingJobId(String value) implements Comparable<TrainingJobId> {
    /** Checks that the value is there. */
    public TrainingJobId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(TrainingJobId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
