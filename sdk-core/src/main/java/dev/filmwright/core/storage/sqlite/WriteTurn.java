package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the processes that share a database write one after the other. SQLite lets whoever asks at the right moment: a process
 * that writes all the time leaves the others moments so short that they time out, and a worker that cannot extend its lease is
 * taken for dead.
 *
 * <p>Two locks on a file beside the database, as at a counter: who wants to write takes the place at the head of the queue,
 * then waits for the one who is writing. Who has just written finds that place taken and stands behind. Both end with the
 * process. SQLite's own locks still guard the database; these only make it fair. Used by one thread at a time.
 */
final class WriteTurn implements AutoCloseable {
    private static final long QUEUE = 0;
    private static final long WRITER = 1;
    private static final long PAUSE_NANOS = 200_000;

    /** Long enough for any transaction of ours, and for a machine that is out of breath. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(WriteTurn.class);

    private final Path file;
    private final @Nullable FileChannel channel;

    private WriteTurn(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Returns the turns of one that is alone: each comes at once. */
    static WriteTurn alone(Path database) {
        return new WriteTurn(database, null);
    }

    static WriteTurn shared(Path database) {
        Path file = Path.of(database + "-turn");
        try {
            return new WriteTurn(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** A turn, to be ended. */
    record Mine(@Nullable FileLock lock) {
        void end() {
            if (lock != null) {
                try {
                    lock.release();
                } catch (IOException e) {
                    LOG.warn("a turn to write could not be given back; what was written stands", e);
                }
            }
        }
    }

    /** Waits until it is this process's turn. */
    Mine take() {
        @Nullable FileChannel open = channel;
        if (open == null) {
            return new Mine(null);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Mine queue = new Mine(lock(open, QUEUE, end));
            try {
                return new Mine(lock(open, WRITER, end));
            } finally {
                queue.end();
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static FileLock lock(FileChannel channel, long at, long end) throws IOException {
        boolean interrupted = false;
        try {
            @Nullable FileLock lock = tryLock(channel, at);
            while (lock == null) {
                if (System.nanoTime() - end > 0) {
                    throw new LibraryException(
                            Failure.of(
                                    Failure.Kind.UNAVAILABLE,
                                    "another process has been writing the library for a minute: end it there, or wait"),
                            null);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
                // What is begun is written: an interrupt is for who waits longer than that.
                interrupted |= Thread.interrupted();
                lock = tryLock(channel, at);
            }
            return lock;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, long at) throws IOException {
        try {
            return channel.tryLock(at, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another library of this process has it.
            return null;
        }
    }

    private static LibraryException unusable(Path file, IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be used to write in turn: " + cause), cause);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
