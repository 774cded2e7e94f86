package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaException;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches and keeps what a backend made. It may be paid for already, so trouble here is met with patience: a fetch that
 * breaks is tried again for about three hours before the job fails, and then a retry fetches again.
 */
final class Storing {
    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);
    private static final int MOST_FETCHES = 45;
    private static final int MOST_UNREADABLE = 3;

    private final OutputKeeper keeper;
    private final Backends backends;
    private final Steps steps;
    private final Endings endings;

    Storing(OutputKeeper keeper, Backends backends, Steps steps, Endings endings) {
        this.keeper = keeper;
        this.backends = backends;
        this.steps = steps;
        this.endings = endings;
    }

    /** Goes on with a job whose outputs are known, when it is the turn of such. */
    void begin(Task task, Operation operation, PollResult.Succeeded made) {
        backends.gate(task).storing();
        steps.run(task.id(), failed -> store(task, operation, made, failed));
    }

    private void store(Task task, Operation operation, PollResult.Succeeded made, int failed) throws IOException {
        Provider provider = backends.of(task);
        boolean kept;
        try {
            kept = keeper.keep(task, provider, operation, made);
        } catch (RuntimeException | IOException e) {
            if (local(e)) {
                throw unwritable(e);
            }
            if (failed + 1 < patience(e) || steps.closing()) {
                throw e;
            }
            LOG.warn("the output of job {} on {} could not be kept", task.id(), task.model(), e);
            endings.failed(task, JobState.STORING, failure(task, e));
            backends.gate(task).stored();
            return;
        }
        if (kept) {
            endings.succeeded(task);
            release(task, provider, operation);
        }
        backends.gate(task).stored();
    }

    /** Returns whether the trouble is this library's own: then the job waits where it is, however long that takes. */
    private static boolean local(Exception trouble) {
        return trouble instanceof IOException
                || trouble instanceof LibraryException
                || trouble instanceof MediaException media && media.reason() == MediaException.Reason.STORE_FAILED;
    }

    private static LibraryException unwritable(Exception trouble) {
        return trouble instanceof LibraryException own
                ? own
                : new LibraryException(
                        Failure.of(
                                Failure.Kind.UNAVAILABLE,
                                "what was generated cannot be stored, free some space or mend the folder and go on: "
                                        + trouble.getMessage()),
                        trouble);
    }

    private static int patience(Exception trouble) {
        return unreadable(trouble) ? MOST_UNREADABLE : MOST_FETCHES;
    }

    private static boolean unreadable(Exception trouble) {
        return trouble instanceof MediaException;
    }

    private static Failure failure(Task task, Exception trouble) {
        boolean unreadable = unreadable(trouble);
        return Failure.ofProvider(
                task.model().provider(),
                unreadable ? Failure.Kind.BAD_RESPONSE : Failure.Kind.UNAVAILABLE,
                unreadable
                        ? "what the backend made cannot be used: " + trouble.getMessage()
                        : "what the backend made could not be fetched for hours; a retry fetches it again: "
                                + trouble.getMessage(),
                !unreadable,
                Failure.Billing.UNKNOWN);
    }

    private static void release(Task task, Provider provider, Operation operation) {
        try {
            provider.release(operation);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} did not clean up after job {}; nothing is lost",
                    task.model().provider(),
                    task.id(),
                    e);
        }
    }
}
