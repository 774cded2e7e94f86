package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words that somebody put in place of others. Immutable.
 *
 * @param range what they replace, in the prompt as it was assembled; empty where they are put between two words
 * @param words what stands there instead; empty where words are taken out
 */
public record PromptEdit(TextRange range, String words) {
    /** Checks that nothing is {@code null}. */
    public PromptEdit {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(words, "words");
    }
}
