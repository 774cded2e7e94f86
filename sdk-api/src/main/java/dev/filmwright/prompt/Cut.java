package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words that were left out because the prompt would have been too long. Immutable.
 *
 * @param section where they would have stood
 * @param words the words, with their origin
 */
public record Cut(SectionKind section, Span words) {
    /** Checks that nothing is {@code null}. */
    public Cut {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(words, "words");
    }
}
