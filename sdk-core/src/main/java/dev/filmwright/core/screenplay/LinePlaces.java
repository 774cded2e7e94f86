package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;

/** Says where lines and notes stand in the raw text. */
final class LinePlaces {
    private final CutText cut;
    private final LineCounter counter;

    LinePlaces(CutText cut) {
        this.cut = cut;
        this.counter = new LineCounter(cut.root());
    }

    /** Returns where the words of a line and the notes in it stand. */
    SourceSpan span(Lines line) {
        int start = cut.origin(line.from());
        List<CutNote> notes = line.notes();
        if (!notes.isEmpty()) {
            start = Math.min(start, notes.get(0).start());
        }
        return new SourceSpan(counter.lineAt(start), start, end(line));
    }

    /** Returns the raw offset behind the words of a line and the notes in it. */
    int end(Lines line) {
        int end = cut.originBehind(line.to());
        List<CutNote> notes = line.notes();
        return notes.isEmpty() ? end : Math.max(end, notes.get(notes.size() - 1).end());
    }

    Element.Note note(CutNote note, int anchor) {
        return new Element.Note(
                note.text(), anchor, new SourceSpan(counter.lineAt(note.start()), note.start(), note.end()));
    }
}
