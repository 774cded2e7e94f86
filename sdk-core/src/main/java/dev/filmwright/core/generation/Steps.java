package dev.filmwright.core.generation;

import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the blocking steps of jobs, now or later, and runs those again that broke. Thread-safe. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private static final int BEFORE_TELLING = 3;

    private final Timer timer;
    private final Workers workers;
    private final Outcomes outcomes;

    Steps(Timer timer, Workers workers, Outcomes outcomes) {
        this.timer = timer;
        this.workers = workers;
        this.outcomes = outcomes;
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
        workers.run(() -> attempt(job, step, 0));
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
        timer.after(delay, () -> workers.run(() -> attempt(job, step, failed)));
    }

    private void attempt(JobId job, Step step, int failed) {
        if (closing()) {
            return;
        }
        try {
            step.run(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            // Trouble while the library closes says nothing: the row tells where to go on.
            if (!closing()) {
                Duration delay = Backoff.after(failed, asked(e));
                LOG.warn("a step of job {} broke; trying again in {}", job, delay, e);
                later(job, delay, step, failed + 1);
                // A full disk can last: the job waits for it, those who wait for the job need not.
                if (e instanceof LibraryException own && failed + 1 >= BEFORE_TELLING) {
                    outcomes.broken(own);
                }
            }
        }
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
