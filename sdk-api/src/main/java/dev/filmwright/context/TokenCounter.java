package dev.filmwright.context;

import dev.filmwright.prompt.LengthUnit;

/**
 * Counts the tokens of a model. Implementations are thread-safe and always return the same for the same text, 0 or more; they
 * may block if they have to.
 */
@FunctionalInterface
public interface TokenCounter {
    /** Returns how many tokens a text is. */
    int count(String text);

    /** Returns a counter that knows no model: {@link LengthUnit#TOKENS}, an estimate from above. */
    static TokenCounter estimate() {
        return LengthUnit.TOKENS::of;
    }
}
