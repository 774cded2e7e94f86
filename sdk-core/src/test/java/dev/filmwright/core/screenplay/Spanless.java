package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;

/** Elements without where they stand, to compare what two readings understood. */
final class Spanless {
    private Spanless() {}

    static List<Element> of(Screenplay screenplay) {
        return screenplay.elements().stream().map(Spanless::of).toList();
    }

    static Element of(Element element) {
        SourceSpan none = SourceSpan.NONE;
        if (element instanceof Element.SceneHeading it) {
            return new Element.SceneHeading(it.text(), it.number(), it.parts(), none);
        } else if (element instanceof Element.Action it) {
            return new Element.Action(it.content(), it.centered(), none);
        } else if (element instanceof Element.Cue it) {
            return new Element.Cue(it.name(), it.extensions(), it.dual(), none);
        } else if (element instanceof Element.Parenthetical it) {
            return new Element.Parenthetical(it.content(), none);
        } else if (element instanceof Element.Dialogue it) {
            return new Element.Dialogue(it.content(), none);
        } else if (element instanceof Element.Lyrics it) {
            return new Element.Lyrics(it.content(), none);
        } else if (element instanceof Element.Transition it) {
            return new Element.Transition(it.text(), none);
        } else if (element instanceof Element.Section it) {
            return new Element.Section(it.depth(), it.text(), none);
        } else if (element instanceof Element.Synopsis it) {
            return new Element.Synopsis(it.text(), none);
        } else if (element instanceof Element.Note it) {
            return new Element.Note(it.text(), it.anchor(), none);
        }
        return new Element.PageBreak(none);
    }
}
