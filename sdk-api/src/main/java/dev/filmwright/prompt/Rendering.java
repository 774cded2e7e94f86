package dev.filmwright.prompt;

import java.util.List;

/**
 * Sections in a dialect's words. Immutable.
 *
 * @param text the text in pieces, each with the origin it had or {@link Origin.Source#DIALECT} for joining words
 * @param negative what is not to be seen, likewise; empty in dialects that have no place for it
 */
public record Rendering(List<Span> text, List<Span> negative) {
    /** Copies the lists. */
    public Rendering {
        text = List.copyOf(text);
        negative = List.copyOf(negative);
    }

    /** Returns a rendering with nothing to avoid. */
    public static Rendering of(List<Span> text) {
        return new Rendering(text, List.of());
    }
}
