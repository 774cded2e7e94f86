package dev.filmwright.talent;

import java.util.Objects;

/**
 * Something that keeps the wizard from going on. Immutable.
 *
 * @param step the step it belongs to
 * @param field what is wrong, e.g. {@code "description"} or a view's label
 * @param problem what is wrong with it
 * @param remedy what to do about it
 */
public record WizardProblem(WizardStep step, String field, String problem, String remedy) {
    /** Checks that nothing is {@code null}. */
    public WizardProblem {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }
}
