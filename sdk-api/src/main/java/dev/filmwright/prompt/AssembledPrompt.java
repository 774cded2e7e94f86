package dev.filmwright.prompt;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A prompt in a dialect's words, every one of them with its origin. Immutable and deterministic: equal inputs give equal
 * prompts.
 *
 * @param kind what it is for
 * @param dialect the dialect's id
 * @param sections the sections it was made from, in order, empty ones left out
 * @param spans the text in pieces; their concatenation is {@link #text()}
 * @param summary one line that names what was used, e.g. {@code "Using: Marcus v2.1.0, Harbour Office"}: the version is
 *     left out of an asset that is still in its first one, 1.0.0
 * @param negative what is not to be seen, in pieces, for models that are told apart from the prompt; else empty
 * @param cuts what was left out and why: first what something else replaced or said already, in the order of the text; then
 *     what was cut for length, the least important first
 */
public record AssembledPrompt(
        PromptKind kind,
        String dialect,
        List<Section> sections,
        List<Span> spans,
        String summary,
        List<Span> negative,
        List<Cut> cuts) {
    /** Copies the lists. */
    public AssembledPrompt {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dialect, "dialect");
        sections = List.copyOf(sections);
        spans = List.copyOf(spans);
        Objects.requireNonNull(summary, "summary");
        negative = List.copyOf(negative);
        cuts = List.copyOf(cuts);
    }

    /** Returns a prompt of which nothing was left out, and that says nothing of what is not to be seen. */
    public static AssembledPrompt of(
            PromptKind kind, String dialect, List<Section> sections, List<Span> spans, String summary) {
        return new AssembledPrompt(kind, dialect, sections, spans, summary, List.of(), List.of());
    }

    /** Returns words given as they are, in no dialect and from no asset. */
    public static AssembledPrompt plain(PromptKind kind, String text) {
        List<Span> spans =
                text.isEmpty() ? List.of() : List.of(new Span(text, Origin.of(Origin.Source.CALLER, "text")));
        return of(kind, "plain", List.of(), spans, "");
    }

    /** Returns the whole text. */
    public String text() {
        return text(spans);
    }

    /** Returns the whole text of what is not to be seen; empty if there is none. */
    public String negativeText() {
        return text(negative);
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
