package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of the one call that hands a job over. */
sealed interface Handover {
    /**
     * The backend took it.
     *
     * @param operation its name for the work
     */
    record Taken(Operation operation) implements Handover {}

    /**
     * The backend took nothing.
     *
     * @param failure why
     */
    record Refused(Failure failure) implements Handover {}

    /**
     * Nobody knows.
     *
     * @param failure what happened
     */
    record Unclear(Failure failure) implements Handover {}

    /** Hands a job over; throws nothing. Blocks, for a synchronous model as long as the work takes. */
    static Handover make(Task task, Provider provider, ProviderRequest request, LongCall call) {
        Logger log = LoggerFactory.getLogger(Handover.class);
        Submission answer;
        try {
            answer = submit(provider, request, call);
        } catch (FilmwrightException e) {
            log.debug("job {} could not be handed to {}", task.id(), task.model(), e);
            return e.failure().kind() == Failure.Kind.UNCERTAIN ? new Unclear(e.failure()) : new Refused(e.failure());
        } catch (RuntimeException | Error e) {
            log.warn(
                    "provider {} broke while job {} was handed over",
                    task.model().provider(),
                    task.id(),
                    e);
            return new Unclear(
                    unknown(task, "the provider broke: " + e.getClass().getSimpleName()));
        }
        if (answer instanceof Submission.Accepted accepted) {
            return new Taken(accepted.operation());
        }
        return answer instanceof Submission.Rejected rejected
                ? new Refused(rejected.failure())
                : new Unclear(unknown(task, "the provider answered nothing"));
    }

    private static Submission submit(Provider provider, ProviderRequest request, LongCall call) {
        try {
            return provider.submit(request);
        } finally {
            call.leave();
        }
    }

    /** Returns the failure of a job of which nobody knows whether its backend has it. */
    static Failure unknown(Task task, String why) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.UNCERTAIN,
                why + "; nobody knows whether it took the job: look at the backend, then retry or cancel",
                false,
                Failure.Billing.UNKNOWN);
    }
}
