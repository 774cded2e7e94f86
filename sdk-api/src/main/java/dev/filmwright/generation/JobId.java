package dev.filmwright.generation;

import java.util.Objects;

/**
 * The identity of a job. Immutable.
 *
 * @param value an opaque string
 */
public record JobId(String value) implements Comparable<JobId> {
    /** Checks that the value is there. */
    public JobId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
