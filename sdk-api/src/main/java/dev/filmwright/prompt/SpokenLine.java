package dev.filmwright.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that is said in a clip. Immutable.
 *
 * @param speaker who says it
 * @param looks how whoever says it looks, as a model knows nobody by name
 * @param manner how, e.g. {@code "whispering"}, without brackets
 * @param words what, without quotation marks around it; marks within are single ones
 */
public record SpokenLine(Optional<Span> speaker, Optional<Span> looks, Optional<Span> manner, Span words) {
    /** Checks that nothing is {@code null}. */
    public SpokenLine {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(looks, "looks");
        Objects.requireNonNull(manner, "manner");
        Objects.requireNonNull(words, "words");
    }
}
