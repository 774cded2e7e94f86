package dev.filmwright.vision;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.JobId;
import java.util.List;

/** Thrown when a model answered twice, and neither answer has the fields that were asked for. Nothing of them is kept. */
public final class UnreadableAnswerException extends ProviderException {
    private static final long serialVersionUID = 1L;

    private final transient List<AnswerProblem> problems;
    private final transient List<JobId> jobs;

    /**
     * Creates the exception.
     *
     * @param failure what went wrong
     * @param problems what is wrong with the last answer
     * @param jobs the jobs that made the answers, whose texts are kept
     */
    public UnreadableAnswerException(Failure failure, List<AnswerProblem> problems, List<JobId> jobs) {
        super(failure, null);
        this.problems = List.copyOf(problems);
        this.jobs = List.copyOf(jobs);
    }

    /** Returns what is wrong with the last answer, field by field. */
    public List<AnswerProblem> problems() {
        return problems;
    }

    /** Returns the jobs that made the answers, in order; {@code Generations} has their texts. */
    public List<JobId> jobs() {
        return jobs;
    }
}
