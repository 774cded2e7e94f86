package dev.filmwright.core.screenplay;

import java.util.List;

/** Walks through a text line by line, with the notes that were cut out of each. */
final class Lines {
    /** What a line is before its words are looked at. */
    enum Kind {
        /** Nothing but blanks, and the end of the text. */
        BLANK,
        /** Exactly two spaces: an empty line which parts nothing. */
        SPACER,
        /** Nothing but notes. */
        NOTES,
        /** Words. */
        TEXT
    }

    private final String text;
    private final List<CutNote> notes;
    private int start;
    private int end = -1;
    private int firstNote;
    private int endNote;
    private int from;
    private int to;

    Lines(SourceText source) {
        this.text = source.cut().text();
        this.notes = source.notes();
    }

    /** Moves to the next line and returns whether there is one. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end + 1;
        end = endOf(start);
        firstNote = endNote;
        endNote = notesUpTo(end, firstNote);
        from = Blanks.skip(text, start, end);
        to = Blanks.back(text, from, end);
        return true;
    }

    Kind kind() {
        return kind(start, end, from == to, firstNote < endNote);
    }

    /** Returns the words of the line without the blanks around them. */
    String words() {
        return text.substring(from, to);
    }

    /** Returns the line from its first character, without the blanks behind it. */
    String indented() {
        return text.substring(start, to);
    }

    /** Returns whether blanks follow the words. */
    boolean endsInBlanks() {
        return to < end;
    }

    int start() {
        return start;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<CutNote> notes() {
        return notes.subList(firstNote, endNote);
    }

    /** Returns what the next line is that is not made of notes alone. */
    Kind following() {
        int lineEnd = end;
        int note = endNote;
        while (lineEnd < text.length()) {
            int lineStart = lineEnd + 1;
            lineEnd = endOf(lineStart);
            int noteEnd = notesUpTo(lineEnd, note);
            boolean empty = Blanks.skip(text, lineStart, lineEnd) == lineEnd;
            Kind kind = kind(lineStart, lineEnd, empty, note < noteEnd);
            if (kind != Kind.NOTES) {
                return kind;
            }
            note = noteEnd;
        }
        return Kind.BLANK;
    }

    static boolean isSpacer(String text, int start, int end) {
        return end - start == 2 && text.charAt(start) == ' ' && text.charAt(start + 1) == ' ';
    }

    private Kind kind(int lineStart, int lineEnd, boolean empty, boolean noted) {
        if (!empty) {
            return Kind.TEXT;
        }
        if (noted) {
            return Kind.NOTES;
        }
        return isSpacer(text, lineStart, lineEnd) ? Kind.SPACER : Kind.BLANK;
    }

    private int endOf(int lineStart) {
        int found = text.indexOf('\n', lineStart);
        return found < 0 ? text.length() : found;
    }

    private int notesUpTo(int lineEnd, int fromNote) {
        int note = fromNote;
        while (note < notes.size() && notes.get(note).at() <= lineEnd) {
            note++;
        }
        return note;
    }
}
