package dev.filmwright.asset;

import java.util.Objects;

/**
 * The identity of a project: a production, which has assets of its own. Immutable.
 *
 * @param value an opaque string
 */
public record ProjectId(String value) implements Comparable<ProjectId> {
    /** Checks that the value is there. */
    public ProjectId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
