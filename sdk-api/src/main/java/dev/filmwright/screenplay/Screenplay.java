package dev.filmwright.screenplay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A screenplay: title page and elements in the order of the page. Immutable; the same model for every format.
 *
 * @param titlePage the title page, possibly empty
 * @param elements the elements
 * @param diagnostics what the reader found odd
 */
public record Screenplay(TitlePage titlePage, List<Element> elements, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public Screenplay {
        Objects.requireNonNull(titlePage, "titlePage");
        elements = List.copyOf(elements);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the title on the title page, if there is one. */
    public Optional<String> title() {
        return titlePage.value("title");
    }

    /**
     * Returns the scenes in order. What stands before the first heading is left out unless it has action or dialogue,
     * in which case it is attached to no scene: see {@link #prologue()}.
     */
    public List<ScriptScene> scenes() {
        List<ScriptScene> scenes = new ArrayList<>();
        int start = firstHeading();
        while (start < elements.size()) {
            int end = start + 1;
            while (end < elements.size() && !(elements.get(end) instanceof Element.SceneHeading)) {
                end++;
            }
            Element.SceneHeading heading = (Element.SceneHeading) elements.get(start);
            int ordinal = scenes.size() + 1;
            scenes.add(new ScriptScene(
                    ordinal,
                    heading.number().orElse(Integer.toString(ordinal)),
                    Optional.of(heading),
                    elements.subList(start + 1, end)));
            start = end;
        }
        return List.copyOf(scenes);
    }

    /** Returns the elements before the first scene heading. */
    public List<Element> prologue() {
        return elements.subList(0, firstHeading());
    }

    private int firstHeading() {
        int index = 0;
        while (index < elements.size() && !(elements.get(index) instanceof Element.SceneHeading)) {
            index++;
        }
        return index;
    }
}
