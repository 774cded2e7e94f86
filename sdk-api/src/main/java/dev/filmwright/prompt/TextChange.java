package dev.filmwright.prompt;

import java.util.Objects;

/**
 * A piece of a text beside another one. Of all pieces in order, those kept and removed are the first text, those kept and
 * added the second. Immutable.
 *
 * @param kind which of the two it is in
 * @param text the piece: words, marks and blanks as they stand
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
