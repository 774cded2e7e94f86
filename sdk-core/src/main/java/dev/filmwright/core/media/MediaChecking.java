package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Compares rows with files, one check at a time; each part of it can run while others write. */
final class MediaChecking {
    private final ReentrantLock one = new ReentrantLock();
    private final Storage storage;
    private final MediaStore store;
    private final KeptFiles kept;
    private final Thumbnails thumbnails;
    private final Clock clock;

    @Inject
    MediaChecking(Storage storage, MediaStore store, KeptFiles kept, Thumbnails thumbnails, Clock clock) {
        this.storage = storage;
        this.store = store;
        this.kept = kept;
        this.thumbnails = thumbnails;
        this.clock = clock;
    }

    MediaCheck run(MediaCheckOptions options) {
        return run(options, () -> false);
    }

    /**
     * Checks; waits for a check under way first.
     *
     * @param stop asked between steps
     * @throws CancellationException if it was to stop
     */
    MediaCheck run(MediaCheckOptions options, BooleanSupplier stop) {
        Runnable breath = () -> {
            if (stop.getAsBoolean()) {
                throw new CancellationException("the library closes");
            }
        };
        one.lock();
        try {
            OrphanWalk orphans = new OrphanWalk(storage, store, kept, breath);
            orphans.walk();
            RowWalk rows = new RowWalk(storage, kept, thumbnails, options.deep(), breath);
            rows.walk();
            UnusedWalk unused = new UnusedWalk(storage, kept, clock.instant(), breath);
            unused.walk(options.removeUnused());
            return new MediaCheck(
                    orphans.files,
                    orphans.removed,
                    rows.missing,
                    rows.damaged,
                    rows.thumbnailsMade,
                    orphans.leftovers,
                    unused.unused,
                    unused.removed);
        } catch (IOException | UncheckedIOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "the media files cannot be checked: " + e.getMessage()), e);
        } finally {
            one.unlock();
        }
    }
}
