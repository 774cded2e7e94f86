package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;

/**
 * A part of a text. Immutable.
 *
 * @param start the index of its first {@code char}
 * @param end the index after its last {@code char}
 */
public record TextRange(int start, int end) {
    /**
     * Checks the order.
     *
     * @throws InvalidInputException if the start is negative or after the end
     */
    public TextRange {
        if (start < 0 || end < start) {
            throw new InvalidInputException("range", start + ".." + end, "use 0 <= start <= end");
        }
    }
}
