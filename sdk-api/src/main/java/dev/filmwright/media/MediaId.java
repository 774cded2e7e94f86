package dev.filmwright.media;

import java.util.Objects;

/**
 * The identity of a media file in a library. Immutable.
 *
 * @param value an opaque string
 */
public record MediaId(String value) {
    /** Checks that the value is there. */
    public MediaId {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
