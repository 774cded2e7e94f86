package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the emphasis of one line: {@code *italic*}, {@code **bold**}, {@code ***both***}, {@code _underline_}, and
 * backslash escapes. A mark opens only before a word and closes only behind one; of several that could open, the nearest
 * does; what is never closed is plain text. Takes time linear in the length of the line.
 */
final class EmphasisParser {
    private static final Comparator<RichText.Run> OUTER_FIRST = Comparator.comparingInt(RichText.Run::start)
            .thenComparing(Comparator.comparingInt(RichText.Run::end).reversed())
            .thenComparing(RichText.Run::emphasis);

    private final String line;
    private final EmphasisMarks marks;
    private final StringBuilder plain;
    private final List<RichText.Run> runs = new ArrayList<>();
    private final int[] offsets;
    /** For each kind, how many runs there were behind its last one. */
    private final int[] last = new int[EmphasisMarks.KINDS.size()];

    private EmphasisParser(String line, boolean mapped) {
        this.line = line;
        this.marks = new EmphasisMarks(line);
        this.plain = new StringBuilder(line.length());
        this.offsets = new int[mapped ? line.length() + 1 : 0];
    }

    /** Returns the words of a line without its marks. */
    static String plain(String line) {
        return isPlain(line) ? line : parse(line).plain();
    }

    static RichText parse(String line) {
        return isPlain(line) ? RichText.of(line) : new EmphasisParser(line, false).read();
    }

    /** Reads a line and sets each of {@code places}, offsets in the line, to the same place in its plain words. */
    static RichText parse(String line, int[] places) {
        if (places.length == 0) {
            return parse(line);
        }
        EmphasisParser parser = new EmphasisParser(line, true);
        RichText text = parser.read();
        for (int i = 0; i < places.length; i++) {
            places[i] = parser.offsets[places[i]];
        }
        return text;
    }

    private static boolean isPlain(String line) {
        return line.indexOf('*') < 0 && line.indexOf('_') < 0 && line.indexOf('\\') < 0 && line.indexOf('\t') < 0;
    }

    private RichText read() {
        marks.match();
        int[] opened = new int[EmphasisMarks.KINDS.size()];
        int mark = 0;
        for (int at = 0; at < line.length(); at++) {
            note(at);
            if (mark < marks.count() && marks.at(mark) == at) {
                at = mark(mark++, opened) - 1;
            } else if (Escapes.startsAt(line, at)) {
                note(++at);
                plain.append(line.charAt(at));
            } else if (line.charAt(at) == '\t') {
                plain.append("    ");
            } else {
                plain.append(line.charAt(at));
            }
        }
        note(line.length());
        runs.sort(OUTER_FIRST);
        return new RichText(plain.toString(), runs);
    }

    /** Takes a mark and returns the offset behind it. */
    private int mark(int mark, int[] opened) {
        int end = marks.at(mark) + marks.width(mark);
        int kind = marks.kind(mark);
        switch (marks.role(mark)) {
            case OPENS -> opened[kind] = plain.length();
            case CLOSES -> add(opened[kind], kind);
            case PLAIN -> plain.append(line, marks.at(mark), end);
        }
        for (int at = marks.at(mark) + 1; at < end; at++) {
            note(at);
        }
        return end;
    }

    /** Adds a run which ends here; if one of its kind ended where it starts, the two are one. */
    private void add(int start, int kind) {
        int before = last[kind] - 1;
        if (before >= 0 && runs.get(before).end() == start) {
            runs.set(before, new RichText.Run(runs.get(before).start(), plain.length(), EmphasisMarks.KINDS.get(kind)));
        } else {
            runs.add(new RichText.Run(start, plain.length(), EmphasisMarks.KINDS.get(kind)));
            last[kind] = runs.size();
        }
    }

    private void note(int at) {
        if (offsets.length > 0) {
            offsets[at] = plain.length();
        }
    }
}
