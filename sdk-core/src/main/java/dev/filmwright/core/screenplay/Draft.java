package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An element that is still being read: its lines come one by one, with the notes in them. */
final class Draft {
    private final LineKind kind;
    private final Function<Draft, Element> maker;
    private final SourceSpan firstLine;
    private final RichTextBuilder words = new RichTextBuilder();
    private final List<Element.Note> notes = new ArrayList<>();
    private int end;

    Draft(LineKind kind, SourceSpan firstLine, Function<Draft, Element> maker) {
        this.kind = kind;
        this.firstLine = firstLine;
        this.maker = maker;
        this.end = firstLine.end();
    }

    boolean is(LineKind other) {
        return kind == other;
    }

    void addEmptyLines(int count) {
        for (int i = 0; i < count; i++) {
            words.beginLine();
        }
    }

    /** Adds a line and returns where it starts in the words. */
    int addLine(RichText line) {
        int start = words.beginLine();
        words.append(line);
        return start;
    }

    void addNote(Element.Note note) {
        notes.add(note);
        extendTo(note.span().end());
    }

    void extendTo(int offset) {
        end = Math.max(end, offset);
    }

    int length() {
        return words.length();
    }

    RichText words() {
        return words.build();
    }

    SourceSpan span() {
        return new SourceSpan(firstLine.line(), firstLine.start(), end);
    }

    Element finish() {
        return maker.apply(this);
    }

    List<Element.Note> notes() {
        return notes;
    }
}
