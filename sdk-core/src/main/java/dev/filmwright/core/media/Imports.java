package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.ImportedImage;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports many pictures at a time; cancels what is under way when the library closes. Thread-safe. */
final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

    private final MediaIngest ingest;
    private final Storage storage;
    private final MediaThreads threads;
    private final Runnable beforeEnd;
    private final Object lock = new Object();
    private final Set<RunningImport> running = new HashSet<>();
    private int working;
    private boolean closing;

    /**
     * Creates it.
     *
     * @param beforeEnd called when this closes, for other work on the same threads to end
     */
    Imports(MediaIngest ingest, Storage storage, MediaThreads threads, Runnable beforeEnd) {
        this.beforeEnd = beforeEnd;
        this.ingest = ingest;
        this.storage = storage;
        this.threads = threads;
    }

    RunningImport start(List<ImageSource> images, ImageOptions options, MediaImportListener listener) {
        RunningImport started = new RunningImport(images, listener);
        synchronized (lock) {
            if (closing) {
                throw new LibraryException(
                        Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
            }
            running.add(started);
        }
        int wanted = Math.min(threads.parallelism(), started.size());
        for (int i = 0; i < wanted; i++) {
            try {
                threads.run(() -> work(started, options));
            } catch (RejectedExecutionException e) {
                if (i == 0) {
                    forget(started);
                    throw new LibraryException(
                            Failure.of(
                                    Failure.Kind.UNAVAILABLE,
                                    "the executor this library was opened with takes no more work: try again later"),
                            e);
                }
                LOG.debug("{} of {} threads to be had for an import", i, wanted, e);
                break;
            }
        }
        if (wanted == 0) {
            forget(started);
        }
        return started;
    }

    private void work(RunningImport on, ImageOptions options) {
        synchronized (lock) {
            working++;
        }
        try {
            on.run((source, of) -> result(source, of, options));
        } finally {
            synchronized (lock) {
                working--;
                lock.notifyAll();
            }
            forget(on);
        }
    }

    private void forget(RunningImport done) {
        synchronized (lock) {
            running.remove(done);
        }
    }

    private ImportedImage result(ImageSource source, RunningImport of, ImageOptions options) {
        if (of.cancelled()) {
            return new ImportedImage.Cancelled(source);
        }
        try {
            return imported(source, of, options);
        } catch (FilmwrightException e) {
            return of.cancelled() ? new ImportedImage.Cancelled(source) : new ImportedImage.Refused(source, e);
        } catch (IOException | RuntimeException | Error e) {
            // An error too: whoever waits must not wait for ever, and the next picture may need less memory.
            LOG.debug("{} could not be imported", source.name(), e);
            return new ImportedImage.Refused(
                    source,
                    new MediaException(
                            MediaException.Reason.UNREADABLE, source.name() + " cannot be imported: " + e, e));
        }
    }

    private ImportedImage imported(ImageSource source, RunningImport of, ImageOptions options) throws IOException {
        try (InputStream in = new CountedInput(source.opener().open(), of);
                PreparedMedia prepared = ingest.prepareImage(source.owner(), in, options)) {
            if (of.cancelled()) {
                return new ImportedImage.Cancelled(source);
            }
            MediaFile file = storage.write(unit -> unit.media().insert(prepared.file(), prepared.recipe()));
            return new ImportedImage.Stored(source, file);
        }
    }

    /** Cancels all imports and waits for what is being worked on: ten seconds, then it is interrupted. */
    @Override
    public void close() {
        beforeEnd.run();
        List<RunningImport> left;
        synchronized (lock) {
            closing = true;
            left = List.copyOf(running);
        }
        left.forEach(RunningImport::cancel);
        boolean interrupted = quiet(GRACE);
        if (working()) {
            threads.close();
            interrupted |= quiet(AFTER_INTERRUPT);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean working() {
        synchronized (lock) {
            return working > 0;
        }
    }

    /** Waits until nothing is worked on or the time is over; returns whether the waiting thread was interrupted. */
    private boolean quiet(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            try {
                for (long left = longest.toNanos(); working > 0 && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        }
    }
}
