package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.Screenplay;
import java.util.ArrayList;
import java.util.List;

/** Writes Fountain 1.1 which reads back as the same elements; a mark is written only where words would be misread. */
final class FountainWriter {
    private final Screenplay screenplay;
    private final StringBuilder out = new StringBuilder();
    private boolean titled;
    private boolean first = true;
    private boolean opening = true;
    private boolean inBlock;
    private boolean afterAction;
    private boolean afterLyrics;

    private FountainWriter(Screenplay screenplay) {
        this.screenplay = screenplay;
    }

    static String write(Screenplay screenplay) {
        return new FountainWriter(screenplay).write();
    }

    private String write() {
        titled = TitlePageWriter.write(screenplay.titlePage(), out);
        List<Element> elements = screenplay.elements();
        int at = 0;
        while (at < elements.size()) {
            Element element = elements.get(at++);
            List<Element.Note> notes = new ArrayList<>();
            while (at < elements.size() && elements.get(at) instanceof Element.Note note && note.anchor() >= 0) {
                notes.add(note);
                at++;
            }
            boolean spoken = at < elements.size() && isInBlock(elements.get(at));
            if (element instanceof Element.Note note) {
                standalone(note);
                notes.forEach(this::standalone);
            } else {
                write(element, notes, spoken);
            }
        }
        return out.toString();
    }

    private void standalone(Element.Note note) {
        beginParagraph();
        NoteWriter.write(note.text(), out);
        endLine();
        afterAction = false;
    }

    private void write(Element element, List<Element.Note> notes, boolean spoken) {
        if (element instanceof Element.Action action) {
            action(action.content(), action.centered(), notes);
        } else if (element instanceof Element.Cue cue) {
            cue(cue, notes, spoken);
        } else if (isInBlock(element)) {
            inBlock(element, notes);
        } else {
            single(element, notes);
        }
        first = false;
        opening &= element instanceof Element.Section
                || element instanceof Element.Synopsis
                || element instanceof Element.PageBreak;
        afterAction = element instanceof Element.Action action && !action.centered();
        afterLyrics = element instanceof Element.Lyrics;
    }

    private void single(Element element, List<Element.Note> notes) {
        beginParagraph();
        if (element instanceof Element.SceneHeading heading) {
            heading(heading, notes);
        } else if (element instanceof Element.Transition transition) {
            InlineWriter words = inline(transition.text(), notes).escapingLast("<");
            String bare = words.bareLines().get(0);
            out.append(reads(bare, LineKind.TRANSITION, true) ? "" : "> ");
            out.append(words.lines().get(0));
        } else if (element instanceof Element.Section section) {
            out.append("#".repeat(Math.max(1, section.depth()))).append(' ');
            out.append(inline(section.text(), notes).lines().get(0));
        } else if (element instanceof Element.Synopsis synopsis) {
            out.append("= ").append(inline(synopsis.text(), notes).lines().get(0));
        } else {
            out.append("===");
            notes.forEach(note -> NoteWriter.write(note.text(), out));
        }
        endLine();
    }

    private void heading(Element.SceneHeading heading, List<Element.Note> notes) {
        InlineWriter words = inline(heading.text(), notes).escapingLast("#");
        String number = heading.number()
                .map(FountainWriter::numberable)
                .filter(written -> !written.isEmpty())
                .map(written -> " #" + written + "#")
                .orElse("");
        String bare = words.bareLines().get(0) + number;
        if (!reads(bare, LineKind.HEADING, true)) {
            if (LineClassifier.classify('.' + bare, place(true, true)) != LineKind.FORCED_HEADING) {
                words.escapeStart(0);
            }
            out.append('.');
        }
        out.append(words.lines().get(0)).append(number);
    }

    private static String numberable(String number) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < number.length(); at++) {
            kept.append(HeadingLine.isNumber(number, at, at + 1) ? number.substring(at, at + 1) : "");
        }
        return kept.toString();
    }

    private void action(RichText content, boolean centered, List<Element.Note> notes) {
        beginParagraph();
        InlineWriter words = new InlineWriter(content, notes);
        if (centered) {
            words.lines().forEach(line -> {
                out.append("> ").append(line).append(" <");
                endLine();
            });
            return;
        }
        List<String> bare = words.bareLines();
        List<String> lines = words.lines();
        int from = afterAction ? emptyLines(bare, lines) : 0;
        out.append("\n".repeat(from));
        for (int i = from; i < bare.size(); i++) {
            boolean last = i == bare.size() - 1;
            out.append(actionMark(bare.get(i), lines.get(i), i == from, last)).append(lines.get(i));
            endLine();
        }
    }

    /** Returns how many empty lines the action begins with that can be written as they are. */
    private static int emptyLines(List<String> bare, List<String> lines) {
        int empty = 0;
        while (empty < bare.size() - 1
                && Blanks.only(bare.get(empty))
                && bare.get(empty).equals(lines.get(empty))) {
            empty++;
        }
        return empty;
    }

    private String actionMark(String bare, String line, boolean start, boolean last) {
        if (Blanks.only(bare)) {
            return start || last || !bare.equals(line) ? "!" : "  ";
        }
        boolean action = LineClassifier.classify(Blanks.trim(bare), place(start, last)) == LineKind.ACTION;
        return action && !(start && readsAsTitle(bare, last)) ? "" : "!";
    }

    private void cue(Element.Cue cue, List<Element.Note> notes, boolean spoken) {
        beginParagraph();
        inBlock = true;
        InlineWriter name = inline(cue.name(), notes).escapingLast(")^");
        StringBuilder behind = new StringBuilder();
        for (String extension : cue.extensions()) {
            String words =
                    inline(extension, List.of()).escapingAll("()").lines().get(0);
            behind.append(" (").append(words).append(')');
        }
        behind.append(cue.dual() == Dual.RIGHT ? " ^" : "");
        String bare = name.bareLines().get(0) + behind;
        out.append(reads(bare, LineKind.CUE, !spoken) ? "" : "@");
        out.append(name.lines().get(0)).append(behind);
        endLine();
    }

    private void inBlock(Element element, List<Element.Note> notes) {
        boolean apart = !inBlock || (afterLyrics && element instanceof Element.Lyrics);
        if (element instanceof Element.Lyrics lyrics) {
            if (apart) {
                beginParagraph();
            }
            new InlineWriter(lyrics.content(), notes).lines().forEach(line -> {
                out.append('~').append(line);
                endLine();
            });
        } else if (apart) {
            // Dialogue that nobody speaks has no form of its own.
            action(RichText.of(element.text()), false, notes);
        } else if (element instanceof Element.Parenthetical parenthetical) {
            parenthetical(parenthetical, notes);
        } else if (element instanceof Element.Dialogue dialogue) {
            dialogue(new InlineWriter(dialogue.content(), notes));
        }
    }

    private void parenthetical(Element.Parenthetical parenthetical, List<Element.Note> notes) {
        RichText content = new RichText(
                oneLine(parenthetical.text()), parenthetical.content().runs());
        InlineWriter words = new InlineWriter(content, notes);
        String bare = "(" + words.bareLines().get(0) + ")";
        if (LineClassifier.classifyInBlock(bare) != LineKind.PARENTHETICAL) {
            words.escapingAll("()");
        }
        out.append('(').append(words.lines().get(0)).append(')');
        endLine();
    }

    private void dialogue(InlineWriter words) {
        List<String> bare = words.bareLines();
        for (int i = 0; i < bare.size(); i++) {
            String line = Blanks.trim(bare.get(i));
            if (!line.isEmpty() && LineClassifier.classifyInBlock(line) != LineKind.DIALOGUE) {
                words.escapeStart(i);
            }
        }
        for (String line : words.lines()) {
            out.append(Blanks.only(line) ? "  " : line);
            endLine();
        }
    }

    /**
     * Returns whether a line that begins a paragraph is read as {@code kind}, and not as a title page.
     *
     * @param alone whether an empty line follows
     */
    private boolean reads(String words, LineKind kind, boolean alone) {
        if (Blanks.only(words) || readsAsTitle(words, alone)) {
            return false;
        }
        return LineClassifier.classify(words, place(true, alone)) == kind;
    }

    private boolean readsAsTitle(String words, boolean alone) {
        return first && !titled && TitlePageParser.mayBeginWith(words, alone);
    }

    private LineClassifier.Place place(boolean start, boolean alone) {
        return new LineClassifier.Place(start, alone ? Lines.Kind.BLANK : Lines.Kind.TEXT, opening, false);
    }

    private void beginParagraph() {
        inBlock = false;
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    private void endLine() {
        out.append('\n');
    }

    private static InlineWriter inline(String text, List<Element.Note> notes) {
        return new InlineWriter(RichText.of(oneLine(text)), notes);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static boolean isInBlock(Element element) {
        return element instanceof Element.Dialogue
                || element instanceof Element.Parenthetical
                || element instanceof Element.Lyrics;
    }
}
