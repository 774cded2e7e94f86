package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step that may cost money: hands a claimed job to its backend and writes the answer down before anything else.
 *
 * <p>It goes back into the queue by itself only where the backend proved that it took nothing.
 */
final class Submitting {
    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);
    private static final int MOST_RETRIES = 4;
    /** Being told to wait is no trouble of the job's, and the whole provider waits each time: about an hour. */
    private static final int MOST_WAITS = 20;

    private final JobBook book;
    private final Backends backends;
    private final Inputs inputs;
    private final Deadlines deadlines;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Steps steps;
    private final Endings endings;
    private final Polling polling;

    Submitting(
            JobBook book,
            Backends backends,
            Inputs inputs,
            Deadlines deadlines,
            Dispatcher dispatcher,
            Backoff backoff,
            Steps steps,
            Endings endings,
            Polling polling) {
        this.book = book;
        this.backends = backends;
        this.inputs = inputs;
        this.deadlines = deadlines;
        this.dispatcher = dispatcher;
        this.backoff = backoff;
        this.steps = steps;
        this.endings = endings;
        this.polling = polling;
    }

    /**
     * Sends a job that this thread has just claimed.
     *
     * @param trying whether its call finds out whether the backend answers again: then no failure is the job's
     */
    @SuppressWarnings("try") // the mark is there for what runs inside
    void submit(StoredJob job, boolean trying) {
        try (Mark mark = new Mark(Steps.JOB, job.id().value())) {
            prepare(job, trying);
        }
    }

    private void prepare(StoredJob job, boolean trying) {
        Task task;
        Provider provider;
        GenerationRequest wanted;
        try {
            wanted = Documents.request(job.request());
            task = deadlines.task(job, wanted);
            provider = backends.of(task);
        } catch (RuntimeException e) {
            steps.here(job.id(), failed -> endings.failed(deadlines.task(job), JobState.SUBMITTING, unreadable(e)));
            return;
        }
        Attempt attempt = new Attempt(task, job.retries(), trying);
        if (Waiting.late(task, dispatcher.now())) {
            steps.here(task.id(), failed -> endings.failed(task, JobState.SUBMITTING, Waiting.timeout(task)));
        } else if (book.lease().sure()) {
            send(attempt, provider, wanted);
        } else {
            // This process slept since it claimed the job: another one may be about to send it.
            LOG.warn("job {} is not sent: the lease is over, or nearly so", task.id());
            steps.here(task.id(), failed -> again(attempt, Duration.ZERO));
        }
    }

    /** A job that is being sent, how often the engine put it back before, and whether it is a try of the backend. */
    private record Attempt(Task task, int retries, boolean trying) {}

    private static Failure unreadable(RuntimeException e) {
        return Failure.of(Failure.Kind.CORRUPT, "the stored request cannot be read: " + e.getMessage());
    }

    private void send(Attempt attempt, Provider provider, GenerationRequest wanted) {
        Task task = attempt.task();
        ProviderRequest request;
        try {
            request = new ProviderRequest(task.clientKey(), task.model().model(), wanted, inputs.of(task.id(), wanted));
        } catch (LibraryException e) {
            // Nothing was sent: what can be read later is sent later.
            steps.here(task.id(), failed -> refused(attempt, e.failure()));
            return;
        } catch (RuntimeException e) {
            steps.here(task.id(), failed -> endings.failed(task, JobState.SUBMITTING, unreadable(e)));
            return;
        }
        send(attempt, provider, request);
    }

    private void send(Attempt attempt, Provider provider, ProviderRequest request) {
        Task task = attempt.task();
        Submission answer;
        try {
            answer = provider.submit(request);
        } catch (FilmwrightException e) {
            LOG.debug("job {} could not be handed to {}", task.id(), task.model(), e);
            broken(attempt, e.failure());
            return;
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "provider {} broke while job {} was handed over",
                    task.model().provider(),
                    task.id(),
                    e);
            broken(attempt, unknown(task, "the provider broke: " + e.getClass().getSimpleName()));
            return;
        }
        if (answer instanceof Submission.Accepted accepted) {
            steps.here(task.id(), failed -> accepted(task, accepted.operation()));
        } else if (answer instanceof Submission.Rejected rejected) {
            steps.here(task.id(), failed -> refused(attempt, rejected.failure()));
        } else {
            broken(attempt, unknown(task, "the provider answered nothing"));
        }
    }

    private void broken(Attempt attempt, Failure failure) {
        JobId job = attempt.task().id();
        // While the library closes the call may have been interrupted: the row says SUBMITTING, and opening finds out.
        if (failure.kind() == Failure.Kind.UNCERTAIN) {
            steps.here(job, tries -> resolve(attempt, failure, tries));
        } else {
            steps.here(job, failed -> refused(attempt, failure));
        }
    }

    private static Failure unknown(Task task, String why) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.UNCERTAIN,
                why + "; nobody knows whether it took the job: look at the backend, then retry or cancel",
                false,
                Failure.Billing.UNKNOWN);
    }

    /** Finds out what became of a job that was being sent when the library stopped. */
    void resume(StoredJob job, int tries) {
        Task task = deadlines.task(job);
        Failure why = unknown(task, "the library stopped while it was being sent");
        resolve(new Attempt(task, job.retries(), false), why, tries);
    }

    private void resolve(Attempt attempt, Failure why, int tries) {
        Task task = attempt.task();
        if (tries > 0 && !dispatcher.now().isBefore(task.finishBy())) {
            endings.uncertain(task, why);
            return;
        }
        Lookup lookup = backends.of(task).find(task.clientKey());
        if (lookup instanceof Lookup.Found found) {
            accepted(task, found.operation());
        } else if (lookup instanceof Lookup.Absent) {
            refused(attempt, notTaken(task, why));
        } else {
            endings.uncertain(task, why);
        }
    }

    private static Failure notTaken(Task task, Failure why) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.UNAVAILABLE,
                "the backend never took it: " + why.message(),
                true,
                Failure.Billing.NOT_CHARGED);
    }

    private void accepted(Task task, Operation operation) {
        switch (book.accepted(task, operation)) {
            case GOES_ON -> polling.begin(task, operation);
            case TO_BE_CANCELLED -> steps.here(task.id(), failed -> polling.stopOrBegin(task, operation));
            case NOT_HELD -> dispatcher.leave(task.id(), task.model());
        }
    }

    private void refused(Attempt attempt, Failure failure) {
        Task task = attempt.task();
        if (!failure.retryable() || worn(attempt, failure)) {
            endings.failed(task, JobState.SUBMITTING, failure);
        } else if (Waiting.late(task, dispatcher.now())) {
            endings.failed(task, JobState.SUBMITTING, Waiting.timeout(task));
        } else {
            again(attempt, backoff.after(attempt.retries(), failure.retryAfter().orElse(Duration.ZERO)));
        }
    }

    private void again(Attempt attempt, Duration wait) {
        Task task = attempt.task();
        if (book.requeue(task, dispatcher.now().plus(wait)) == JobState.CANCELLED) {
            endings.cancelled(task);
        } else {
            dispatcher.leave(task.id(), task.model());
            dispatcher.offer(task.model());
        }
    }

    private static boolean worn(Attempt attempt, Failure failure) {
        int most = failure.kind() == Failure.Kind.RATE_LIMITED ? MOST_WAITS : MOST_RETRIES;
        return !attempt.trying() && attempt.retries() >= most;
    }
}
