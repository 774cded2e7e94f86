package dev.filmwright.dataset;

import java.util.Objects;

/**
 * The identity of a dataset. Immutable.
 *
 * @param value an opaque string
 */
public record DatasetId(String value) implements Comparable<DatasetId> {
    /** Checks that the value is there. */
    public DatasetId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(DatasetId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
