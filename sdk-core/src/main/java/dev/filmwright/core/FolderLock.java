package dev.filmwright.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a library's folder: held by one opener alone or by several that share it; it ends with the process, however
 * that ends. Thread-safe.
 *
 * <p>A file lock belongs to the process: a second one of the same process is an error, and on POSIX systems closing any other
 * channel of the file loses it. So all openers of one process go through one channel for each folder.
 *
 * <p>Bytes of the file: {@link #PRESENCE} is held by all who have the folder open, shared by those who share; {@link #TURN}
 * by the one who is opening, as creating and migrating are for one at a time; {@link #COMPANY} by those who share, to find out
 * whether anybody else is there. Who wants the folder alone locks all bytes there can be.
 */
final class FolderLock {
    private static final long PRESENCE = 0;
    private static final long TURN = 1;
    private static final long COMPANY = 2;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Map<Path, FolderLock> OF_THIS_PROCESS = new HashMap<>();

    private final Path file;
    private final boolean shared;
    private final Semaphore turn = new Semaphore(1, true);
    private int users;
    private boolean inCompany;
    private @Nullable FileChannel channel;
    private @Nullable FileLock presence;
    private @Nullable FileLock opening;

    private FolderLock(Path file, boolean shared) {
        this.file = file;
        this.shared = shared;
    }

    /**
     * Returns the lock of this process on a folder, to be taken with {@link #take}; empty if this process has it open in
     * another way.
     *
     * @param file the lock's file in the real folder
     */
    static @Nullable FolderLock join(Path file, boolean shared) {
        synchronized (OF_THIS_PROCESS) {
            FolderLock lock = OF_THIS_PROCESS.computeIfAbsent(file, key -> new FolderLock(key, shared));
            if (lock.users > 0 && !(lock.shared && shared)) {
                return null;
            }
            lock.users++;
            return lock;
        }
    }

    /** What came of an attempt to take the lock. */
    enum Taken {
        /** Nobody else has the folder open. */
        FIRST,
        /** Others share it. */
        AMONG_OTHERS,
        /** Others hold it, alone or at all. */
        REFUSED,
        /** Another one has been opening it for too long. */
        TOO_LATE
    }

    /** Takes the lock, waiting for others that share it and are just opening; {@link #opened} ends this one's turn. */
    Taken take(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        if (!turn.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            return Taken.TOO_LATE;
        }
        boolean done = false;
        try {
            Taken taken = shared ? takeShared(end) : takeAlone();
            done = taken == Taken.FIRST || taken == Taken.AMONG_OTHERS;
            return taken;
        } finally {
            if (!done) {
                opened();
            }
        }
    }

    private Taken takeAlone() throws IOException {
        return lock(channel(), 0, Long.MAX_VALUE, false) != null ? Taken.FIRST : Taken.REFUSED;
    }

    private Taken takeShared(long end) throws IOException, InterruptedException {
        FileChannel open = channel();
        presence = presence != null ? presence : lock(open, PRESENCE, 1, true);
        if (presence == null) {
            return Taken.REFUSED;
        }
        opening = lock(open, TURN, 1, false);
        while (opening == null) {
            if (System.nanoTime() - end > 0) {
                return Taken.TOO_LATE;
            }
            Thread.sleep(PAUSE.toMillis());
            opening = lock(open, TURN, 1, false);
        }
        if (inCompany) {
            return Taken.AMONG_OTHERS;
        }
        @Nullable FileLock alone = lock(open, COMPANY, 1, false);
        if (alone != null) {
            alone.release();
        }
        inCompany = lock(open, COMPANY, 1, true) != null;
        return alone != null ? Taken.FIRST : Taken.AMONG_OTHERS;
    }

    private FileChannel channel() throws IOException {
        @Nullable FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    private static @Nullable FileLock lock(FileChannel channel, long at, long size, boolean shared) throws IOException {
        try {
            return channel.tryLock(at, size, shared);
        } catch (OverlappingFileLockException e) {
            // Another class loader of this process has it open.
            return null;
        }
    }

    /** Ends the turn of opening, if it is this one's. */
    void opened() throws IOException {
        try {
            if (opening != null) {
                opening.release();
                opening = null;
            }
        } finally {
            turn.release();
        }
    }

    /** Leaves; the last one of this process gives the lock back. */
    void leave() throws IOException {
        synchronized (OF_THIS_PROCESS) {
            users--;
            if (users == 0) {
                OF_THIS_PROCESS.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }
}
