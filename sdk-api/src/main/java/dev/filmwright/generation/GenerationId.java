package dev.filmwright.generation;

import java.util.Objects;

/**
 * The identity of a finished generation. Immutable.
 *
 * @param value an opaque string
 */
public record GenerationId(String value) implements Comparable<GenerationId> {
    /** Checks that the value is there. */
    public GenerationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(GenerationId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
