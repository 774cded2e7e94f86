package dev.filmwright.prompt;

import java.util.List;

/** Puts sections into the words a kind of backend understands. Implementations are thread-safe and deterministic. */
public interface Dialect {
    /** Returns the stable id, e.g. {@code "prose"}. */
    String id();

    /**
     * Renders the sections.
     *
     * @param kind what the prompt is for
     * @param sections the sections in order, none of them empty
     * @return the text in pieces, each with the origin it had or {@link Origin.Source#DIALECT} for joining words
     */
    List<Span> render(PromptKind kind, List<Section> sections);
}
