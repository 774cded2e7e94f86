package dev.filmwright.talent;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the wizard cannot go on; lists everything that keeps it. Nothing was changed. */
public class WizardStepException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    private final transient List<WizardProblem> problems;

    /** Creates the exception with what is wrong. */
    public WizardStepException(List<WizardProblem> problems) {
        super(
                Failure.of(
                        Failure.Kind.INVALID_REQUEST,
                        problems.stream()
                                .map(problem -> problem.field() + ": " + problem.problem() + "; " + problem.remedy())
                                .collect(Collectors.joining(". "))),
                null);
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in order of the steps. */
    public List<WizardProblem> problems() {
        return problems;
    }
}
