package dev.filmwright.vision;

import java.util.Objects;

/**
 * The identity of a conversation. Immutable.
 *
 * @param value an opaque string
 */
public record ConversationId(String value) {
    /** Checks that the value is there. */
    public ConversationId {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
