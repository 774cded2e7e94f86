package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Natural prose, as most picture and clip models like it: one sentence a section or phrase, parts joined by commas. */
final class ProseDialect implements Dialect {
    static final String ID = "prose";

    private static final Origin JOIN = Origin.of(Origin.Source.DIALECT, ID);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        List<Span> spans = new ArrayList<>();
        for (Section section : content.sections()) {
            boolean sentences = section.kind() == SectionKind.ACTION;
            boolean first = true;
            for (Phrase phrase : section.phrases()) {
                if (!first && !sentences) {
                    join(spans, "; ");
                } else if (!spans.isEmpty()) {
                    join(spans, " ");
                }
                phrase(phrase, sentences || first, spans);
                if (sentences) {
                    end(spans);
                }
                first = false;
            }
            if (!sentences) {
                end(spans);
            }
        }
        return Rendering.of(spans);
    }

    private static void phrase(Phrase phrase, boolean capital, List<Span> spans) {
        for (int i = 0; i < phrase.parts().size(); i++) {
            Span part = phrase.parts().get(i);
            if (i > 0) {
                join(spans, part.text().startsWith("“") ? ": " : ", ");
            }
            spans.add(capital && i == 0 && !exact(part) ? new Span(capitalised(part.text()), part.origin()) : part);
        }
    }

    /** Returns whether words work as they are written only: a phrase for a provider may hold tokens it was taught. */
    private static boolean exact(Span part) {
        return part.origin().field().startsWith(Origin.FRAGMENTS);
    }

    private static void end(List<Span> spans) {
        String last = spans.get(spans.size() - 1).text();
        int mark = last.length() - (last.endsWith("”") ? 2 : 1);
        if (mark < 0 || ".!?…".indexOf(last.charAt(mark)) < 0) {
            join(spans, ".");
        }
    }

    private static void join(List<Span> spans, String mark) {
        spans.add(new Span(mark, JOIN));
    }

    private static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
