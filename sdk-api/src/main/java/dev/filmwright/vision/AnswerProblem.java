package dev.filmwright.vision;

import java.util.Objects;

/**
 * What is wrong with a model's answer. Immutable.
 *
 * @param field the field, e.g. {@code "kelvin"} or {@code "tags[3]"}; empty for the whole answer
 * @param problem what is wrong and what would be right, without the model's own words
 */
public record AnswerProblem(String field, String problem) {
    /** Checks that nothing is {@code null}. */
    public AnswerProblem {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(problem, "problem");
    }

    /** Returns it as one line, e.g. {@code "kelvin: is 90, use 1000 to 20000 or null"}. */
    @Override
    public String toString() {
        return field.isEmpty() ? problem : field + ": " + problem;
    }
}
