package dev.filmwright.prompt;

import java.util.List;

/**
 * Words that belong together, e.g. all that is said about one character. Immutable.
 *
 * @param parts the parts in order, each with one origin; never empty
 */
public record Phrase(List<Span> parts) {
    /** Copies the list. */
    public Phrase {
        parts = List.copyOf(parts);
    }
}
