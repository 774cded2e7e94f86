package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Providers;
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

    private final JobBook book;
    private final Providers providers;
    private final Inputs inputs;
    private final Dispatcher dispatcher;
    private final Steps steps;
    private final Endings endings;
    private final Polling polling;

    Submitting(
            JobBook book,
            Providers providers,
            Inputs inputs,
            Dispatcher dispatcher,
            Steps steps,
            Endings endings,
            Polling polling) {
        this.book = book;
        this.providers = providers;
        this.inputs = inputs;
        this.dispatcher = dispatcher;
        this.steps = steps;
        this.endings = endings;
        this.polling = polling;
    }

    /** Sends a job that this thread has just claimed. */
    void submit(StoredJob job) {
        Task task = Task.of(job);
        Provider provider;
        ProviderRequest request;
        try {
            provider = providers.provider(task.model().provider());
            GenerationRequest asked = Documents.request(job.request());
            request = new ProviderRequest(task.clientKey(), task.model().model(), asked, inputs.of(task.id(), asked));
        } catch (LibraryException e) {
            // Nothing was sent: what can be read later is sent later.
            steps.here(task.id(), failed -> refused(task, job.retries(), e.failure()));
            return;
        } catch (RuntimeException e) {
            steps.here(task.id(), failed -> endings.failed(task, JobState.SUBMITTING, unreadable(e)));
            return;
        }
        send(task, job.retries(), provider, request);
    }

    private static Failure unreadable(RuntimeException e) {
        return Failure.of(Failure.Kind.CORRUPT, "the stored request cannot be read: " + e.getMessage());
    }

    private void send(Task task, int retries, Provider provider, ProviderRequest request) {
        Submission answer;
        try {
            answer = provider.submit(request);
        } catch (FilmwrightException e) {
            LOG.debug("job {} could not be handed to {}", task.id(), task.model(), e);
            broken(task, retries, e.failure());
            return;
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "provider {} broke while job {} was handed over",
                    task.model().provider(),
                    task.id(),
                    e);
            broken(
                    task,
                    retries,
                    unknown(task, "the provider broke: " + e.getClass().getSimpleName()));
            return;
        }
        if (answer instanceof Submission.Accepted accepted) {
            steps.here(task.id(), failed -> accepted(task, accepted.operation()));
        } else if (answer instanceof Submission.Rejected rejected) {
            steps.here(task.id(), failed -> refused(task, retries, rejected.failure()));
        } else {
            broken(task, retries, unknown(task, "the provider answered nothing"));
        }
    }

    private void broken(Task task, int retries, Failure failure) {
        // While the library closes the call may have been interrupted: the row says SUBMITTING, and opening finds out.
        if (failure.kind() == Failure.Kind.UNCERTAIN) {
            steps.here(task.id(), failed -> resolve(task, retries, failure));
        } else {
            steps.here(task.id(), failed -> refused(task, retries, failure));
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
    void resume(StoredJob job) {
        Task task = Task.of(job);
        resolve(task, job.retries(), unknown(task, "the library stopped while it was being sent"));
    }

    private void resolve(Task task, int retries, Failure why) {
        Lookup lookup = providers.provider(task.model().provider()).find(task.clientKey());
        if (lookup instanceof Lookup.Found found) {
            accepted(task, found.operation());
        } else if (lookup instanceof Lookup.Absent) {
            refused(task, retries, notTaken(task, why));
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
            case GOES_ON -> steps.here(task.id(), failed -> polling.poll(task, operation));
            case TO_BE_CANCELLED -> steps.here(task.id(), failed -> polling.stopOrPoll(task, operation));
            case NOT_HELD -> dispatcher.leave(task.id(), task.model());
        }
    }

    private void refused(Task task, int retries, Failure failure) {
        if (!failure.retryable() || retries >= MOST_RETRIES) {
            endings.failed(task, JobState.SUBMITTING, failure);
            return;
        }
        Duration wait = Backoff.after(retries, failure.retryAfter().orElse(Duration.ZERO));
        if (book.requeue(task, dispatcher.now().plus(wait)) == JobState.CANCELLED) {
            endings.over(task);
        } else {
            dispatcher.leave(task.id(), task.model());
            dispatcher.offer(task.model());
        }
    }
}
