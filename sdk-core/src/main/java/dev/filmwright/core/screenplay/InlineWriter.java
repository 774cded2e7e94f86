package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.RichText.Emphasis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Writes the words of one element line by line: with emphasis, escapes and the notes that stand in them. */
final class InlineWriter {
    private static final int ITALIC = EmphasisEdges.bit(Emphasis.ITALIC);
    private static final int BOLD = EmphasisEdges.bit(Emphasis.BOLD);
    private static final int UNDERLINE = EmphasisEdges.bit(Emphasis.UNDERLINE);

    private final String plain;
    private final EmphasisEdges edges;
    private final List<Element.Note> notes;
    private final BitSet escaped = new BitSet();

    InlineWriter(RichText text, List<Element.Note> notes) {
        this.plain = text.plain();
        this.edges = EmphasisEdges.of(text);
        this.notes = new ArrayList<>(notes);
        this.notes.sort(Comparator.comparingInt(Element.Note::anchor));
    }

    /** Escapes some characters wherever they stand. */
    InlineWriter escapingAll(String characters) {
        for (int at = 0; at < plain.length(); at++) {
            if (characters.indexOf(plain.charAt(at)) >= 0) {
                escaped.set(at);
            }
        }
        return this;
    }

    /** Escapes the last character if it is one of these. */
    InlineWriter escapingLast(String characters) {
        int last = plain.length() - 1;
        if (last >= 0 && characters.indexOf(plain.charAt(last)) >= 0) {
            escaped.set(last);
        }
        return this;
    }

    /** Escapes the first character of a line that is no blank. */
    void escapeStart(int line) {
        int start = 0;
        for (int i = 0; i < line; i++) {
            start = plain.indexOf('\n', start) + 1;
        }
        escaped.set(Blanks.skip(plain, start, plain.length()));
    }

    /** Returns the lines without their notes. */
    List<String> bareLines() {
        return lines(List.of());
    }

    List<String> lines() {
        return lines(notes);
    }

    private List<String> lines(List<Element.Note> within) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int note = 0;
        for (int at = 0; at <= plain.length(); at++) {
            closing(line, at);
            for (; note < within.size() && anchor(within.get(note)) <= at; note++) {
                NoteWriter.write(within.get(note).text(), line);
            }
            if (at == plain.length() || plain.charAt(at) == '\n') {
                lines.add(line.toString());
                line.setLength(0);
                continue;
            }
            opening(line, at);
            boolean noteBehind = note < within.size() && anchor(within.get(note)) == at + 1;
            if (mustEscape(at, noteBehind)) {
                line.append('\\');
            }
            line.append(plain.charAt(at));
        }
        return lines;
    }

    private int anchor(Element.Note note) {
        return Math.max(0, Math.min(note.anchor(), plain.length()));
    }

    private boolean mustEscape(int at, boolean noteBehind) {
        char c = plain.charAt(at);
        boolean last = at + 1 == plain.length();
        return escaped.get(at)
                || switch (c) {
                    case '\\', '*', '_' -> true;
                    case '[' -> noteBehind || (!last && plain.charAt(at + 1) == '[');
                    case '/' -> ((edges.opening(at + 1) | edges.closing(at + 1)) & (ITALIC | BOLD)) != 0;
                    default -> false;
                };
    }

    private void closing(StringBuilder line, int at) {
        int kinds = edges.closing(at);
        line.append((kinds & UNDERLINE) != 0 ? "_" : "").append(stars(kinds));
    }

    private void opening(StringBuilder line, int at) {
        int kinds = edges.opening(at);
        line.append(stars(kinds)).append((kinds & UNDERLINE) != 0 ? "_" : "");
    }

    private static String stars(int kinds) {
        return ((kinds & ITALIC) != 0 ? "*" : "") + ((kinds & BOLD) != 0 ? "**" : "");
    }
}
