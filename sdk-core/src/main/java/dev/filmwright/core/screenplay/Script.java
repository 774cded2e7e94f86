package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The elements read so far, and what the next one needs to know about them. */
final class Script {
    private final List<Element> elements = new ArrayList<>();
    private final List<Diagnostic> diagnostics;
    private int partner = -1;
    private boolean opening = true;
    private boolean afterAction;

    Script(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Element> elements() {
        return elements;
    }

    /** Returns whether nothing has been told yet: there are notes and outline at most. */
    boolean opening() {
        return opening;
    }

    /** Returns whether the last element is action that runs from margin to margin. */
    boolean afterAction() {
        return afterAction;
    }

    void add(Element element, List<Element.Note> notes) {
        if (element instanceof Element.Cue) {
            partner = elements.size();
        } else if (!isInBlock(element)) {
            partner = -1;
        }
        opening &= element instanceof Element.Section
                || element instanceof Element.Synopsis
                || element instanceof Element.PageBreak;
        afterAction = element instanceof Element.Action action && !action.centered();
        elements.add(element);
        elements.addAll(notes);
    }

    /** Adds a note that stands on its own. */
    void add(Element.Note note) {
        afterAction = false;
        elements.add(note);
    }

    /** Pairs the block before with one whose cue ends in a caret, and returns what that one becomes. */
    Dual pair(boolean caret, SourceSpan span) {
        if (!caret) {
            return Dual.NONE;
        }
        if (partner >= 0 && elements.get(partner) instanceof Element.Cue cue && cue.dual() == Dual.NONE) {
            elements.set(partner, new Element.Cue(cue.name(), cue.extensions(), Dual.LEFT, cue.span()));
            return Dual.RIGHT;
        }
        report(
                "dual-without-partner",
                "no dialogue stands before this cue to be spoken with: read as a plain cue",
                span);
        return Dual.NONE;
    }

    void report(String code, String message, SourceSpan span) {
        diagnostics.add(new Diagnostic(code, message, span));
    }

    private static boolean isInBlock(Element element) {
        return element instanceof Element.Dialogue
                || element instanceof Element.Parenthetical
                || element instanceof Element.Lyrics;
    }
}
