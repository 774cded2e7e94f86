package dev.filmwright.core.screenplay;

import java.util.ArrayList;
import java.util.List;

/** Cuts notes out of a text: {@code [[ … ]]}, over several lines as long as none of them is empty. */
final class NoteCutter {
    private final CutText source;
    private final String text;
    private final CutText.Cutter cutter;
    private final List<CutNote> notes = new ArrayList<>();

    private NoteCutter(CutText source) {
        this.source = source;
        this.text = source.text();
        this.cutter = new CutText.Cutter(source);
    }

    static SourceText cut(CutText source) {
        return source.text().contains("[[") ? new NoteCutter(source).cut() : new SourceText(source, List.of());
    }

    private SourceText cut() {
        int open = text.indexOf("[[");
        while (open >= 0) {
            if (Escapes.covers(text, open)) {
                open = text.indexOf("[[", open + 1);
                continue;
            }
            int stop = stop(open + 2);
            if (closes(stop)) {
                int at = cutter.cut(open, stop + 2);
                notes.add(new CutNote(at, words(open + 2, stop), source.origin(open), source.originBehind(stop + 2)));
                open = text.indexOf("[[", stop + 2);
            } else {
                // Nothing closes before the empty line at stop, so no other bracket up to there opens a note either.
                open = text.indexOf("[[", stop);
            }
        }
        return new SourceText(cutter.finish(), List.copyOf(notes));
    }

    private boolean closes(int stop) {
        return text.startsWith("]]", stop);
    }

    /** Returns where the note ends: at its closing brackets, at an empty line or at the end of the text. */
    private int stop(int from) {
        int at = from;
        while (at < text.length() && !closes(at)) {
            if (text.charAt(at) == '\n' && emptyLineAt(at + 1)) {
                return at;
            }
            at += Escapes.startsAt(text, at) ? 2 : 1;
        }
        return at;
    }

    private boolean emptyLineAt(int start) {
        int end = text.indexOf('\n', start);
        int stop = end < 0 ? text.length() : end;
        return Blanks.skip(text, start, stop) == stop && !Lines.isSpacer(text, start, stop);
    }

    private String words(int from, int to) {
        String inside = text.substring(from, to);
        if (inside.indexOf('\n') < 0) {
            return EmphasisParser.plain(Blanks.trim(inside));
        }
        StringBuilder words = new StringBuilder();
        for (String line : inside.split("\n", -1)) {
            words.append(EmphasisParser.plain(Blanks.trimEnd(line))).append('\n');
        }
        return Blanks.trim(words.toString());
    }
}
