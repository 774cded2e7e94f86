package dev.filmwright.context;

import java.util.Objects;

/**
 * What became of a piece that is not told as one would like it. Immutable.
 *
 * @param piece the piece's id
 * @param how what became of it
 * @param wanted how many tokens it would have taken as one would like it
 * @param told how many it takes; 0 if it is left out
 * @param why why, in English
 */
public record ContextLoss(String piece, How how, int wanted, int told, String why) {
    /** Checks that nothing is {@code null}. */
    public ContextLoss {
        Objects.requireNonNull(piece, "piece");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(why, "why");
    }

    /** What became of a piece. */
    public enum How {
        /** It is told in a shorter form. */
        SHORTENED,
        /** It is not told: with what it builds on it was too long for what was left. */
        LEFT_OUT
    }
}
