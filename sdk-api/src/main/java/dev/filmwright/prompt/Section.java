package dev.filmwright.prompt;

import java.util.List;
import java.util.Objects;

/**
 * One section of a prompt before a dialect puts it into words. Immutable.
 *
 * @param kind which section
 * @param phrases its phrases, in order
 */
public record Section(SectionKind kind, List<Phrase> phrases) {
    /** Copies the list. */
    public Section {
        Objects.requireNonNull(kind, "kind");
        phrases = List.copyOf(phrases);
    }
}
