package dev.filmwright.core.media;

import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks media in the background after opening, if the library was not closed in order the last time; otherwise there is
 * nothing of ours to find, and opening costs no more at a million files than at none. Thread-safe.
 */
final class OpeningCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpeningCheck.class);

    private final OpenMark mark;
    private final KeptFiles kept;
    private final Optional<FutureTask<MediaCheck>> due;
    private volatile boolean closing;

    private OpeningCheck(OpenMark mark, MediaChecking checking, KeptFiles kept, boolean wanted) {
        this.mark = mark;
        this.kept = kept;
        due = mark.set() && wanted
                ? Optional.of(new FutureTask<>(() -> checking.run(MediaCheckOptions.QUICK, () -> closing)))
                : Optional.empty();
    }

    static OpeningCheck start(OpenMark mark, MediaChecking checking, KeptFiles kept, MediaThreads threads) {
        OpeningCheck check = new OpeningCheck(mark, checking, kept, true);
        check.due.ifPresent(task -> begin(task, threads));
        return check;
    }

    /**
     * Sets the mark and leaves it to one that has the library alone to check: nobody among several knows what of the files
     * another one is about to use.
     */
    static OpeningCheck leaveToOneAlone(OpenMark mark, MediaChecking checking, KeptFiles kept) {
        return new OpeningCheck(mark, checking, kept, false);
    }

    private static void begin(Runnable task, MediaThreads threads) {
        try {
            threads.run(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the host's executor takes no work; media are checked when somebody asks", e);
        }
    }

    /** Returns what was found, if a check was due and could be made; waits for it, or makes it. */
    Optional<MediaCheck> result() {
        if (due.isEmpty()) {
            return Optional.empty();
        }
        FutureTask<MediaCheck> task = due.get();
        // Does nothing if another thread is at it. Nobody else has the task, so nobody cancels it.
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    MediaCheck found = task.get();
                    return Optional.of(found);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                LOG.debug("media are checked when the library is opened again", e);
            } else {
                LOG.warn("media could not be checked after opening", e);
            }
            return Optional.empty();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Has the check end soon; it is made when the library is opened again. */
    void stop() {
        closing = true;
    }

    /** Stops the check if it runs; takes the mark away if all is in order. */
    @Override
    public void close() {
        stop();
        boolean checked = due.isEmpty() || result().isPresent();
        if (checked && kept.inOrder()) {
            mark.clear();
        }
    }
}
