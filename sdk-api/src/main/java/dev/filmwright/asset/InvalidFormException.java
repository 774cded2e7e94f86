package dev.filmwright.asset;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a form is no full asset; lists everything that is wrong with it. Nothing was changed. */
public class InvalidFormException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    private final transient List<AssetForms.Problem> problems;

    /** Creates the exception with what is wrong. */
    public InvalidFormException(List<AssetForms.Problem> problems) {
        super(
                Failure.of(
                        Failure.Kind.INVALID_REQUEST,
                        problems.stream()
                                .map(problem -> problem.field() + ": " + problem.problem() + "; " + problem.remedy())
                                .collect(Collectors.joining(". "))),
                null);
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, in order of the form's fields. */
    public List<AssetForms.Problem> problems() {
        return problems;
    }
}
