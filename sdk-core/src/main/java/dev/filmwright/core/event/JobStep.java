package dev.filmwright.core.event;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a job, as it is written down. Immutable.
 *
 * @param job the job
 * @param request what it was asked to do
 * @param round how often a caller sent it again after it had failed
 * @param from where it was; empty if it is new
 * @param to where it is now; the same if only the attempt is another
 * @param failure why it ended without a result, where it did
 * @param cost what the backend says it cost, where it does
 * @param generation the result, where there is one
 * @param at when
 */
public record JobStep(
        JobId job,
        GenerationRequest request,
        int round,
        Optional<JobState> from,
        JobState to,
        Optional<Failure> failure,
        Optional<Money> cost,
        Optional<GenerationId> generation,
        Instant at) {
    /** Checks that nothing is {@code null}. */
    public JobStep {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(at, "at");
    }
}
