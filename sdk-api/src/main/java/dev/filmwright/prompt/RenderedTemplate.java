package dev.filmwright.prompt;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A template with values in it. Immutable.
 *
 * @param template the template
 * @param spans the text in pieces: the template's own words with {@link Origin.Source#TEMPLATE}, values with their own origin
 * @param findings what its author should know, e.g. a value that is missing
 */
public record RenderedTemplate(PromptTemplate template, List<Span> spans, List<Finding> findings) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public RenderedTemplate {
        Objects.requireNonNull(template, "template");
        spans = List.copyOf(spans);
        findings = List.copyOf(findings);
    }

    /** Returns the whole text. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Returns the text as a prompt, with the sections and all else of the one its values are from. */
    public AssembledPrompt prompt(AssembledPrompt from) {
        return new AssembledPrompt(
                from.kind(), from.dialect(), from.sections(), spans, from.summary(), from.negative(), from.cuts());
    }

    /** Returns the text as a prompt that nothing else is known of. */
    public AssembledPrompt prompt(PromptKind kind) {
        return AssembledPrompt.of(kind, "template", List.of(), spans, "");
    }
}
