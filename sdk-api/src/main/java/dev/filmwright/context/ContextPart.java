package dev.filmwright.context;

import java.util.Objects;

/**
 * A piece as it is told. Immutable.
 *
 * @param piece the piece
 * @param text the one of its {@linkplain ContextPiece#forms() forms} that fits
 * @param tokens how many tokens it takes, with the blank line behind it
 */
public record ContextPart(ContextPiece piece, String text, int tokens) {
    /** Checks that nothing is {@code null}. */
    public ContextPart {
        Objects.requireNonNull(piece, "piece");
        Objects.requireNonNull(text, "text");
    }
}
