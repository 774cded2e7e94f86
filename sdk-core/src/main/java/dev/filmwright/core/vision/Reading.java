package dev.filmwright.core.vision;

import dev.filmwright.vision.AnswerProblem;
import java.util.List;

/** What came out of reading a model's answer: all of it, or nothing. */
sealed interface Reading<T> {
    /** It is what was asked for. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * It is not.
     *
     * @param problems what is wrong; never empty
     */
    record Misread<T>(List<AnswerProblem> problems) implements Reading<T> {
        public Misread {
            problems = List.copyOf(problems);
        }

        static <T> Misread<T> of(String problem) {
            return new Misread<>(List.of(new AnswerProblem("", problem)));
        }
    }
}
