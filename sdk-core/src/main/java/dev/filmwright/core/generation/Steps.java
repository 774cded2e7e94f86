package dev.filmwright.core.generation;

import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the blocking steps of jobs, now or later, and runs those again that broke. Log lines of a step carry the job's id
 * in the diagnostic context, as {@value #JOB}. Thread-safe.
 */
final class Steps {
    /** The name of the job's id in the diagnostic context of log lines. */
    static final String JOB = "filmwright.job";

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private static final int BEFORE_TELLING = 3;

    private final Timer timer;
    private final Workers workers;
    private final Outcomes outcomes;
    private final Backoff backoff;
    private final Consumer<Runnable> way;
    private final Instant by;

    Steps(Timer timer, Workers workers, Outcomes outcomes, Backoff backoff) {
        this(timer, workers, outcomes, backoff, step -> workers.run(Work.OTHER, step), Instant.MAX);
    }

    private Steps(
            Timer timer, Workers workers, Outcomes outcomes, Backoff backoff, Consumer<Runnable> way, Instant by) {
        this.timer = timer;
        this.workers = workers;
        this.outcomes = outcomes;
        this.backoff = backoff;
        this.way = way;
        this.by = by;
    }

    /** Returns the same for steps that come to a worker another way. */
    Steps through(Consumer<Runnable> other) {
        return new Steps(timer, workers, outcomes, backoff, other, by);
    }

    /** Returns the same for steps of which the one that breaks is run again at {@code latest} at the latest. */
    Steps by(Instant latest) {
        return new Steps(timer, workers, outcomes, backoff, way, latest);
    }

    /** A step of a job that can be run again after it broke anywhere. */
    @FunctionalInterface
    interface Step {
        /**
         * Runs.
         *
         * @param failed how often it broke before
         */
        void run(int failed) throws Exception;
    }

    /** Runs a step on a worker when one is free. */
    void run(JobId job, Step step) {
        way.accept(() -> attempt(job, step, 0));
    }

    /** Runs a step on this thread, which is a worker's; if it breaks it is run again later on another. */
    void here(JobId job, Step step) {
        attempt(job, step, 0);
    }

    /** Runs a step on a worker when {@code delay} is over. */
    void later(JobId job, Duration delay, Step step) {
        later(job, delay, step, 0);
    }

    private void later(JobId job, Duration delay, Step step, int failed) {
        timer.after(delay, () -> way.accept(() -> attempt(job, step, failed)));
    }

    @SuppressWarnings("try") // the mark is there for what runs inside
    private void attempt(JobId id, Step step, int failed) {
        if (closing()) {
            return;
        }
        try (Mark job = new Mark(JOB, id.value())) {
            step.run(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            // Trouble while the library closes says nothing: the row tells where to go on.
            if (!closing()) {
                Duration delay = inTime(backoff.after(failed, asked(e)));
                LOG.warn("a step of job {} broke; trying again in {}", id, delay, e);
                later(id, delay, step, failed + 1);
                // A full disk can last: the job waits for it, those who wait for the job need not.
                if (e instanceof LibraryException own && failed + 1 >= BEFORE_TELLING) {
                    outcomes.broken(own);
                }
            }
        }
    }

    private Duration inTime(Duration delay) {
        Instant now = timer.now();
        return by.isAfter(now) && by.isBefore(now.plus(delay)) ? Duration.between(now, by) : delay;
    }

    private static Duration asked(Throwable trouble) {
        return trouble instanceof FilmwrightException own
                ? own.failure().retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    /** Returns whether steps should leave where they are, because the library closes. */
    boolean closing() {
        return workers.closing();
    }
}
