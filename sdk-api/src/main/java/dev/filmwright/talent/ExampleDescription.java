package dev.filmwright.talent;

import java.util.Objects;

/**
 * A description to start from. Immutable.
 *
 * @param title what to call it
 * @param use what it is for
 * @param text the description
 */
public record ExampleDescription(String title, TalentUse use, String text) {
    /** Checks that nothing is {@code null}. */
    public ExampleDescription {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(text, "text");
    }
}
