package dev.filmwright.generation;

import java.util.Objects;

/**
 * A piece of a text beside another one. Immutable.
 *
 * @param kind which of the two it is in
 * @param text the piece, with the blanks behind it
 */
public record TextChange(Kind kind, String text) {
    /** Checks that nothing is {@code null}. */
    public TextChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** Which text a piece is in. */
    public enum Kind {
        /** Both. */
        KEPT,
        /** The first alone. */
        REMOVED,
        /** The second alone. */
        ADDED
    }
}
