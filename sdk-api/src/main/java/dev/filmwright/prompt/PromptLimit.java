package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * How long a prompt may be. Immutable.
 *
 * @param most the longest it may be, above 0
 * @param unit what is counted
 */
public record PromptLimit(int most, LengthUnit unit) {
    /** No limit. */
    public static final PromptLimit NONE = new PromptLimit(Integer.MAX_VALUE, LengthUnit.CHARACTERS);

    /**
     * Checks the length.
     *
     * @throws InvalidInputException if it is not above 0
     */
    public PromptLimit {
        if (most < 1) {
            throw new InvalidInputException("most", most, "use a length above 0");
        }
        Objects.requireNonNull(unit, "unit");
    }

    /** Returns whether {@code text} is short enough. */
    public boolean fits(String text) {
        return most == Integer.MAX_VALUE || unit.of(text) <= most;
    }
}
