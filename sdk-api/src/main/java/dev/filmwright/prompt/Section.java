package dev.filmwright.prompt;

import java.util.List;
import java.util.Objects;

/**
 * One section of a prompt before a dialect puts it into words. Immutable.
 *
 * @param kind which section
 * @param phrases its phrases, in order; each is one or more words with one origin
 */
public record Section(SectionKind kind, List<Span> phrases) {
    /** Copies the list. */
    public Section {
        Objects.requireNonNull(kind, "kind");
        phrases = List.copyOf(phrases);
    }
}
