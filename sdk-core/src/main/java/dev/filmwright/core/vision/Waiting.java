package dev.filmwright.core.vision;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.LiveListener;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Waits for jobs that make text, and stops them if nobody waits any more. */
final class Waiting {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final LiveListener NOBODY = event -> {};

    private final Generations generations;

    @Inject
    Waiting(Generations generations) {
        this.generations = generations;
    }

    static LiveListener nobody() {
        return NOBODY;
    }

    /**
     * Returns a job when it has ended, in whatever way.
     *
     * @throws ProviderException if it has not ended in time, which leaves it going on, or this thread was interrupted, which
     *     stops it
     */
    Job ended(JobId id, Duration longest, LiveListener listener) {
        boolean over;
        if (listener == NOBODY) {
            over = await(id, longest);
        } else {
            Subscription watch = generations.watch(id, listener);
            try {
                over = await(id, longest);
            } finally {
                watch.close();
            }
        }
        Job job = generations.job(id);
        if (!over && !job.state().terminal() && job.state() != JobState.UNCERTAIN) {
            throw new ProviderException(
                    failure(
                            job,
                            Kind.TIMEOUT,
                            "job " + id + " is still " + job.state()
                                    + ": it goes on, ask the same again to wait for it"),
                    null);
        }
        return job;
    }

    private boolean await(JobId id, Duration longest) {
        try {
            return generations.await(List.of(id), longest.plus(GRACE), ended -> {});
        } catch (InterruptedException e) {
            throw stopped(id, e);
        }
    }

    /** Nobody waits for the answer any more, so nobody should pay for it. */
    private ProviderException stopped(JobId id, InterruptedException cause) {
        String left = "";
        try {
            generations.cancel(id);
        } catch (ProviderException e) {
            left = "; it could not be stopped: " + e.failure().message();
        }
        Job job = generations.job(id);
        Thread.currentThread().interrupt();
        return new ProviderException(
                failure(job, Kind.CANCELLED, "the wait for job " + id + " was interrupted" + left), cause);
    }

    /** Returns why a job that has ended made no text. */
    static Failure failure(Job job) {
        Failure why = job.failure()
                .orElseGet(() -> failure(job, kind(job.state()), "it ended as " + job.state() + " without a text"));
        String message = "job " + job.id() + ": " + why.message();
        return new Failure(
                why.kind(), message, why.retryable(), why.retryAfter(), why.billing(), why.provider(), why.requestId());
    }

    private static Kind kind(JobState state) {
        return switch (state) {
            case CANCELLED -> Kind.CANCELLED;
            case UNCERTAIN -> Kind.UNCERTAIN;
            default -> Kind.BAD_RESPONSE;
        };
    }

    private static Failure failure(Job job, Kind kind, String message) {
        return Failure.ofProvider(job.request().model().provider(), kind, message, false, Failure.Billing.UNKNOWN);
    }
}
