package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words of a prompt with their origin. Immutable.
 *
 * @param text the words
 * @param origin where they came from
 */
public record Span(String text, Origin origin) {
    /** Checks that nothing is {@code null}. */
    public Span {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }
}
