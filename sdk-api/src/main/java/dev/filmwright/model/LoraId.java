package dev.filmwright.model;

import java.util.Objects;

/**
 * The identity of a LoRA. Immutable.
 *
 * @param value an opaque string
 */
public record LoraId(String value) implements Comparable<LoraId> {
    /** Checks that the value is there. */
    public LoraId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(LoraId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
