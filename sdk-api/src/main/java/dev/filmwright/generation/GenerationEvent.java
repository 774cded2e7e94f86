package dev.filmwright.generation;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Something that happened to a job; see {@link Generations#subscribe}. Immutable. Told after it was stored. */
public sealed interface GenerationEvent {
    /** Returns when it happened. */
    Instant when();

    /** Something that happened to one job, as opposed to {@link Missed}. */
    sealed interface OfJob extends GenerationEvent {
        /** Returns the job it happened to. */
        JobBrief job();
    }

    /**
     * A job was started: it is stored and waits to be sent.
     *
     * @param when when
     * @param job which
     */
    record Queued(Instant when, JobBrief job) implements OfJob {}

    /**
     * A job waits to be sent again: the backend could not take it yet, or somebody asked for another try.
     *
     * @param when when
     * @param job which
     */
    record Requeued(Instant when, JobBrief job) implements OfJob {}

    /**
     * A job is being sent to the backend.
     *
     * @param when when
     * @param job which
     */
    record Submitting(Instant when, JobBrief job) implements OfJob {}

    /**
     * The backend took a job.
     *
     * @param when when
     * @param job which
     */
    record Running(Instant when, JobBrief job) implements OfJob {}

    /**
     * The backend is done; its output is being fetched and stored.
     *
     * @param when when
     * @param job which
     */
    record Storing(Instant when, JobBrief job) implements OfJob {}

    /**
     * A job is done; its generation is stored.
     *
     * @param when when
     * @param job which
     * @param generation the result
     * @param cost what it cost, where the backend says
     */
    record Succeeded(Instant when, JobBrief job, GenerationId generation, Optional<Money> cost) implements OfJob {}

    /**
     * A job ended without a result.
     *
     * @param when when
     * @param job which
     * @param failure why
     */
    record Failed(Instant when, JobBrief job, Failure failure) implements OfJob {}

    /**
     * A job was stopped on request.
     *
     * @param when when
     * @param job which
     */
    record Cancelled(Instant when, JobBrief job) implements OfJob {}

    /**
     * Nobody knows whether the backend accepted a job; the caller decides.
     *
     * @param when when
     * @param job which
     * @param failure why
     */
    record Uncertain(Instant when, JobBrief job, Failure failure) implements OfJob {}

    /**
     * The subscription was too slow and events were left out: read again what is shown.
     *
     * @param when when the last of them happened
     * @param events how many were left out, positive
     */
    record Missed(Instant when, long events) implements GenerationEvent {
        /** Checks that there is a time. */
        public Missed {
            Objects.requireNonNull(when, "when");
        }
    }
}
