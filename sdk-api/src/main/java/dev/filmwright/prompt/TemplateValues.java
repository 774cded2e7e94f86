package dev.filmwright.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What takes the place of a template's placeholders: texts by name, each in spans with its origin. A value is text, whatever it
 * looks like. Immutable.
 *
 * @param values the spans by name; none of them empty
 */
public record TemplateValues(SortedMap<String, List<Span>> values) {
    /** No values. */
    public static final TemplateValues NONE = new TemplateValues(Collections.emptySortedMap());

    /** The value that says what is not to be seen. */
    public static final String AVOID = "avoid";

    private static final Origin JOIN = Origin.of(Origin.Source.DIALECT, "template");

    /** Copies the map; values without text are left out. */
    public TemplateValues {
        SortedMap<String, List<Span>> copy = new TreeMap<>();
        values.forEach((name, spans) -> {
            if (spans.stream().anyMatch(span -> !span.text().isBlank())) {
                copy.put(name, List.copyOf(spans));
            }
        });
        values = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns what an assembled prompt says, by the {@linkplain SectionKind section's} name in small letters, and what is not to
     * be seen as {@value #AVOID}: parts joined by commas, phrases by semicolons.
     */
    public static TemplateValues of(AssembledPrompt prompt) {
        SortedMap<String, List<Span>> values = new TreeMap<>();
        for (Section section : prompt.sections()) {
            values.put(section.kind().name().toLowerCase(Locale.ROOT), joined(section.phrases()));
        }
        values.put(AVOID, prompt.negative());
        return new TemplateValues(values);
    }

    /** Returns the same with a text of the caller's own. */
    public TemplateValues with(String name, String text) {
        return with(name, List.of(new Span(text, Origin.of(Origin.Source.CALLER, name))));
    }

    /** Returns the same with a text whose origin is known. */
    public TemplateValues with(String name, List<Span> spans) {
        SortedMap<String, List<Span>> more = new TreeMap<>(values);
        more.put(name, spans);
        return new TemplateValues(more);
    }

    private static List<Span> joined(List<Phrase> phrases) {
        List<Span> spans = new ArrayList<>();
        for (Phrase phrase : phrases) {
            String mark = "; ";
            for (Span part : phrase.parts()) {
                if (!spans.isEmpty()) {
                    spans.add(new Span(mark, JOIN));
                }
                spans.add(part);
                mark = ", ";
            }
        }
        return spans;
    }
}
