package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words of an asset or of the request that a prompt leaves out. Immutable.
 *
 * @param section where they would have stood; of what was to be avoided, the last one
 * @param words the words, with their origin
 * @param reason why
 */
public record Cut(SectionKind section, Span words, Reason reason) {
    /** Checks that nothing is {@code null}. */
    public Cut {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns words that were left out for length. */
    public Cut(SectionKind section, Span words) {
        this(section, words, Reason.LENGTH);
    }

    /** Why words are left out. */
    public enum Reason {
        /** The prompt would have been too long. */
        LENGTH,
        /** A context, the camera setup or other clothes say something else of the same. */
        REPLACED,
        /** The prompt says it already. */
        REPEATED
    }
}
