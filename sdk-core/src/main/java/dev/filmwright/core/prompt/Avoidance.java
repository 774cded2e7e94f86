package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;

/** What is not to be seen: told by the dialect, or by us beside the text where the dialect has no place for it. */
final class Avoidance {
    static final String FIELD = "avoid";

    private static final Origin JOIN = Origin.of(Origin.Source.DIALECT, FIELD);

    private Avoidance() {}

    static List<Phrase> phrases(PromptRequest request) {
        if (request.avoid().isEmpty()) {
            return List.of();
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String words : request.avoid()) {
            new PhraseBuilder().add(Origin.Source.CALLER, FIELD, words).addTo(phrases);
        }
        return phrases;
    }

    /** Returns the words for models that are told apart what to avoid, no longer than a limit allows. */
    static List<Span> negative(PromptContent content, Rendering rendering, PromptLimit limit, List<Cut> cuts) {
        List<Span> spans = rendering.negative();
        if (spans.isEmpty() && !content.avoid().isEmpty() && !told(rendering.text())) {
            spans = listed(content.avoid());
        }
        return limit.most() == Integer.MAX_VALUE ? spans : fitted(spans, limit, cuts);
    }

    private static boolean told(List<Span> text) {
        return text.stream().anyMatch(span -> span.origin().field().equals(FIELD));
    }

    private static List<Span> listed(List<Phrase> avoid) {
        List<Span> spans = new ArrayList<>();
        for (Phrase phrase : avoid) {
            for (Span part : phrase.parts()) {
                if (!spans.isEmpty()) {
                    spans.add(new Span(", ", JOIN));
                }
                spans.add(part);
            }
        }
        return spans;
    }

    /** The last go first: what matters most is said first. */
    private static List<Span> fitted(List<Span> spans, PromptLimit limit, List<Cut> cuts) {
        List<Span> kept = new ArrayList<>(spans);
        while (!kept.isEmpty() && !limit.fits(text(kept))) {
            Span last = kept.remove(kept.size() - 1);
            boolean mark = last.origin().source() == Origin.Source.DIALECT;
            boolean first = kept.stream().allMatch(span -> span.origin().source() == Origin.Source.DIALECT);
            String part = mark || !first ? "" : beginning(kept, last, limit);
            if (!part.isEmpty()) {
                kept.add(new Span(part, last.origin()));
            }
            if (!mark) {
                String rest = last.text().substring(part.length()).strip();
                cuts.add(new Cut(SectionKind.BRAND, new Span(rest, last.origin())));
            }
            while (!kept.isEmpty() && kept.get(kept.size() - 1).origin().source() == Origin.Source.DIALECT) {
                kept.remove(kept.size() - 1);
            }
        }
        return kept;
    }

    private static String beginning(List<Span> before, Span last, PromptLimit limit) {
        String start = text(before);
        int end = Length.fitting(start + last.text(), limit) - start.length();
        if (end <= 0) {
            return "";
        }
        int blank = last.text().lastIndexOf(' ', end);
        return last.text().substring(0, blank > 0 ? blank : end);
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
