package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sections by hand, for tests of how dialects put them. */
final class Parts {
    private Parts() {}

    static Span part(Source source, String field, String text) {
        return new Span(text, Origin.of(source, field));
    }

    static Span name(String text) {
        return part(Source.ASSET, "name", text);
    }

    static Span looks(String text) {
        return part(Source.ASSET, "profile.physicalDescription", text);
    }

    static Span fragment(String text) {
        return part(Source.ASSET, Origin.FRAGMENTS + "comfyui", text);
    }

    static Phrase phrase(Span... parts) {
        return new Phrase(List.of(parts));
    }

    static Section subject(Phrase... phrases) {
        return new Section(SectionKind.SUBJECT, List.of(phrases));
    }

    static Section action(String... sentences) {
        return new Section(
                SectionKind.ACTION,
                List.of(sentences).stream()
                        .map(words -> phrase(part(Source.SCRIPT, "action", words)))
                        .toList());
    }

    static Section line(String speaker, String text) {
        return new Section(
                SectionKind.ACTION,
                List.of(phrase(
                        part(Source.SCRIPT, "line.speaker", speaker),
                        part(Source.SCRIPT, "line.text", "“" + text + "”"))));
    }

    static Section mood(String text) {
        return new Section(SectionKind.MOOD, List.of(phrase(part(Source.CONTEXT, "mood", text))));
    }

    static PromptContent content(List<String> avoid, Section... sections) {
        return new PromptContent(
                PromptKind.FRAME,
                List.of(sections),
                avoid.stream()
                        .map(words -> phrase(part(Source.CALLER, "avoid", words)))
                        .toList(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                new TreeMap<>());
    }

    static String text(Dialect dialect, Section... sections) {
        return text(dialect.render(content(List.of(), sections)).text());
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
