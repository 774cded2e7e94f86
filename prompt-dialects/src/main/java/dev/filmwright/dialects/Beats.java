package dev.filmwright.dialects;

import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens, one beat after the other, each with its time where the clip's length is known. Immutable.
 *
 * @param parts the parts of each beat
 * @param seconds the length of the clip in whole seconds; 0 if it is not known, or the beats have times of their own
 */
record Beats(List<List<Span>> parts, int seconds) {
    private static final Pattern SECONDS = Pattern.compile("(?i)(\\d{1,3})\\s*(?:s|sec|secs|seconds?)\\b.*");
    private static final Pattern MARK = Pattern.compile("\\[\\d{1,2}(?::\\d{2})?(?:\\.\\d+)?s?\\s*[-–]");

    static Beats of(List<Section> sections) {
        List<List<Span>> parts = new ArrayList<>();
        int seconds = 0;
        for (Section section : sections) {
            for (Phrase phrase : section.phrases()) {
                if (section.kind() == SectionKind.ACTION) {
                    add(Soundtrack.seen(phrase), parts);
                } else if (section.kind() == SectionKind.CAMERA) {
                    seconds = Math.max(seconds, seconds(phrase));
                }
            }
        }
        boolean marked = parts.stream()
                .flatMap(List::stream)
                .anyMatch(part -> MARK.matcher(part.text()).find());
        return new Beats(parts, marked ? 0 : seconds);
    }

    /** The script's words are a beat a sentence; what somebody does is one. */
    private static void add(List<Span> phrase, List<List<Span>> parts) {
        if (phrase.size() == 1) {
            SpanWriter.sentences(phrase.get(0)).forEach(sentence -> parts.add(List.of(sentence)));
        } else if (!phrase.isEmpty()) {
            parts.add(phrase);
        }
    }

    private static int seconds(Phrase phrase) {
        for (Span part : phrase.parts()) {
            Matcher length = SECONDS.matcher(part.text());
            if (part.origin().field().equals("duration") && length.matches()) {
                return Integer.parseInt(length.group(1));
            }
        }
        return 0;
    }

    /**
     * Returns the time a beat begins to have, e.g. {@code "[0-2s] "}: the clip is shared evenly, in whole seconds; beats within
     * one second share its mark, which stands at the first of them.
     */
    String mark(int beat) {
        int start = start(beat);
        if (seconds == 0 || beat > 0 && start(beat - 1) == start) {
            return "";
        }
        int end = seconds;
        for (int next = beat + 1; next < parts.size() && end == seconds; next++) {
            end = start(next) == start ? seconds : start(next);
        }
        return "[" + start + "-" + end + "s] ";
    }

    private int start(int beat) {
        return beat * seconds / parts.size();
    }
}
