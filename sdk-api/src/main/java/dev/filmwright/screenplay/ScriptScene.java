package dev.filmwright.screenplay;

import java.util.List;
import java.util.Optional;

/**
 * The elements from one scene heading to the next. Immutable.
 *
 * @param ordinal counted from 1
 * @param number the number printed in the script, or the ordinal where there is none
 * @param heading the heading; empty only for what stands before the first heading
 * @param elements the elements behind the heading
 */
public record ScriptScene(int ordinal, String number, Optional<Element.SceneHeading> heading, List<Element> elements) {
    /** Copies the list. */
    public ScriptScene {
        elements = List.copyOf(elements);
    }
}
