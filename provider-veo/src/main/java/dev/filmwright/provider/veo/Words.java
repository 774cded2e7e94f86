package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a prompt as they are written down. Used by one thread. */
final class Words {
    private static final Origin JOIN = Origin.of(Origin.Source.DIALECT, VeoDialect.ID);

    private final List<Span> spans = new ArrayList<>();

    /** Adds parts that belong together, separated by commas; {@code before} joins them to what is there already. */
    void phrase(List<Span> parts, String before, boolean capital) {
        if (!spans.isEmpty()) {
            join(before);
        }
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            if (i > 0) {
                join(", ");
            }
            spans.add(capital && i == 0 && !exact(part) ? new Span(capitalised(part.text()), part.origin()) : part);
        }
    }

    void add(Span span) {
        spans.add(span);
    }

    /** Adds joining words of the dialect's own. */
    void join(String words) {
        spans.add(new Span(words, JOIN));
    }

    /** Sets a sentence apart from the one before. */
    void apart() {
        if (!spans.isEmpty()) {
            join(" ");
        }
    }

    /** Begins a sentence of the dialect's own words. */
    void begin(String words) {
        apart();
        join(words);
    }

    /** Ends a sentence, unless it is ended. */
    void end() {
        String last = spans.get(spans.size() - 1).text();
        int mark = last.length() - (last.endsWith("\"") || last.endsWith("”") ? 2 : 1);
        if (mark < 0 || ".!?…".indexOf(last.charAt(mark)) < 0) {
            join(".");
        }
    }

    /** Returns whether the words so far hold this. */
    boolean mention(Pattern what) {
        return spans.stream().anyMatch(span -> what.matcher(span.text()).find());
    }

    List<Span> spans() {
        return spans;
    }

    /** Returns whether words work as they are written only: a phrase for a provider may hold tokens it was taught. */
    private static boolean exact(Span part) {
        return part.origin().field().startsWith(Origin.FRAGMENTS);
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
