package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words that were edited by hand and are assembled otherwise since. Immutable.
 *
 * @param range where they stand in the edited prompt, in the editor's version
 * @param base what was there when the edit was made
 * @param edited the editor's version
 * @param assembled what is assembled there now
 */
public record EditConflict(TextRange range, String base, String edited, String assembled) {
    /** Checks that nothing is {@code null}. */
    public EditConflict {
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(edited, "edited");
        Objects.requireNonNull(assembled, "assembled");
    }
}
