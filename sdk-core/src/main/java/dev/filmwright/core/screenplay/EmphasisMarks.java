package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText.Emphasis;
import java.util.Arrays;
import java.util.List;

/** The emphasis marks of one line, and which of them belong together. */
final class EmphasisMarks {
    /** What a mark does. */
    enum Role {
        OPENS,
        CLOSES,
        PLAIN
    }

    /** The kinds of emphasis, in the order of the numbers used for them here. */
    static final List<Emphasis> KINDS = List.of(Emphasis.ITALIC, Emphasis.BOLD, Emphasis.UNDERLINE);

    private static final int ITALIC = 0;
    private static final int BOLD = 1;
    private static final int UNDERLINE = 2;

    private static final List<Role> ROLES = List.of(Role.PLAIN, Role.OPENS, Role.CLOSES);
    private static final int PLAIN = 0;
    private static final int OPENS = 1;
    private static final int CLOSES = 2;

    private final String line;
    /** Four numbers a mark: offset, width, kind, role. */
    private int[] marks = new int[32];

    private int count;
    /** The mark of each kind that is open, or -1, and how many words' characters stood before it. */
    private final int[] open = {-1, -1, -1};

    private final int[] openedAt = new int[3];
    private int characters;
    private boolean wordBefore;
    private int lookedAhead;

    EmphasisMarks(String line) {
        this.line = line;
    }

    int count() {
        return count;
    }

    int at(int mark) {
        return marks[4 * mark];
    }

    int width(int mark) {
        return marks[4 * mark + 1];
    }

    /** Returns the number of a mark's kind in {@link #KINDS}. */
    int kind(int mark) {
        return marks[4 * mark + 2];
    }

    Role role(int mark) {
        return ROLES.get(marks[4 * mark + 3]);
    }

    /** Finds the marks and pairs them. */
    void match() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '*' || c == '_') {
                at = stretch(c, at);
            } else {
                at += Escapes.startsAt(line, at) ? 2 : 1;
                characters++;
                wordBefore = !Blanks.is(c);
            }
        }
    }

    private int stretch(char c, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == c) {
            end++;
        }
        int length = end - from;
        if (c == '_' && length == 1) {
            single(UNDERLINE, from, 1, end);
        } else if (c == '*' && length == 1) {
            single(ITALIC, from, 1, end);
        } else if (c == '*' && length == 2) {
            single(BOLD, from, 2, end);
        } else if (c == '*' && length == 3) {
            triple(from, end);
        }
        return end;
    }

    /** Three asterisks open or close both, or close the one that is open and open the other. */
    private void triple(int from, int end) {
        boolean boldInside = open[BOLD] > open[ITALIC];
        boolean boldFirst = open[BOLD] >= 0 && (open[ITALIC] < 0 || boldInside);
        if (boldFirst) {
            single(BOLD, from, 2, end);
            single(ITALIC, from + 2, 1, end);
        } else {
            single(ITALIC, from, 1, end);
            single(BOLD, from + 1, 2, end);
        }
    }

    private void single(int kind, int at, int width, int endOfStretch) {
        int before = open[kind];
        if (before >= 0 && wordBefore && characters > openedAt[kind]) {
            marks[4 * before + 3] = OPENS;
            add(at, width, kind, CLOSES);
            open[kind] = -1;
            return;
        }
        if (wordFollows(endOfStretch)) {
            open[kind] = count;
            openedAt[kind] = characters;
        }
        add(at, width, kind, PLAIN);
    }

    /** Returns whether the next character that is no mark is there and is no blank. */
    private boolean wordFollows(int from) {
        lookedAhead = Math.max(lookedAhead, from);
        while (lookedAhead < line.length() && isMark(line.charAt(lookedAhead))) {
            lookedAhead++;
        }
        return lookedAhead < line.length() && !Blanks.is(line.charAt(lookedAhead));
    }

    private static boolean isMark(char c) {
        return c == '*' || c == '_';
    }

    private void add(int at, int width, int kind, int role) {
        if (4 * count == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        int base = 4 * count++;
        marks[base] = at;
        marks[base + 1] = width;
        marks[base + 2] = kind;
        marks[base + 3] = role;
    }
}
