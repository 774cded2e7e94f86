package dev.filmwright.core;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.lifecycle.Sharing;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A library's folder while it is open: held by a lock that ends with the process, however it ends. */
final class LibraryFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryFolder.class);
    private static final String LOCK = "filmwright.lock";
    private static final String DATABASE = "filmwright.db";
    private static final String TEMPORARY = "tmp";
    private static final String PROCESS = "process-";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path directory;
    private final FolderLock lock;
    private final Sharing sharing;
    private boolean opening = true;

    private LibraryFolder(Path directory, FolderLock lock, Sharing sharing) {
        this.directory = directory;
        this.lock = lock;
        this.sharing = sharing;
    }

    /** Locks a folder; until {@link #opened} nobody else that shares it gets any further than this. */
    static LibraryFolder lock(Path directory, boolean shared) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw unusable(directory + " is a file: name a folder for the library", null);
        }
        try {
            Files.createDirectories(directory);
            @Nullable FolderLock lock = FolderLock.join(directory.toRealPath().resolve(LOCK), shared);
            if (lock == null) {
                throw openAlready(directory);
            }
            return take(directory, lock, shared);
        } catch (IOException e) {
            throw unusable("the library folder " + directory + " cannot be used: " + e, e);
        }
    }

    private static LibraryFolder take(Path directory, FolderLock lock, boolean shared) throws IOException {
        boolean held = false;
        try {
            FolderLock.Taken taken = lock.take(PATIENCE);
            held = taken == FolderLock.Taken.FIRST || taken == FolderLock.Taken.AMONG_OTHERS;
            if (taken == FolderLock.Taken.REFUSED) {
                throw openAlready(directory);
            }
            if (taken == FolderLock.Taken.TOO_LATE) {
                throw new LibraryException(
                        Failure.of(
                                Failure.Kind.CONFLICT,
                                "another process has been opening the library " + directory
                                        + " for a minute: wait until it is done, or end it"),
                        null);
            }
            boolean first = taken == FolderLock.Taken.FIRST;
            Path temporary = directory.resolve(TEMPORARY);
            if (first) {
                removeFoldersOfTheDead(temporary);
            }
            return new LibraryFolder(
                    directory,
                    lock,
                    shared
                            ? new Sharing(true, first, temporary.resolve(PROCESS + UUID.randomUUID()))
                            : Sharing.alone(temporary));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable("interrupted while another process opens the library " + directory, null);
        } finally {
            if (!held) {
                lock.leave();
            }
        }
    }

    private static LibraryException openAlready(Path directory) {
        return new LibraryException(
                Failure.of(
                        Failure.Kind.CONFLICT,
                        "the library " + directory
                                + " is open already: close it there, use that one, or have both share it"),
                null);
    }

    private static void removeFoldersOfTheDead(Path temporary) {
        if (!Files.isDirectory(temporary)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PROCESS + "*")) {
            folders.forEach(LibraryFolder::remove);
        } catch (IOException e) {
            LOG.debug("{} cannot be tidied", temporary, e);
        }
    }

    private static void remove(Path file) {
        try {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(file)) {
                    entries.forEach(LibraryFolder::remove);
                }
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // On some systems a library loaded by this very JVM stays; the next one that is alone removes it.
            LOG.debug("{} stays", file, e);
        }
    }

    Path database() {
        return directory.resolve(DATABASE);
    }

    Sharing sharing() {
        return sharing;
    }

    /** Lets the next one open it that shares it. */
    synchronized void opened() {
        if (opening) {
            opening = false;
            try {
                lock.opened();
            } catch (IOException e) {
                throw unusable("the library folder " + directory + " cannot be used: " + e, e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (sharing.shared()) {
            remove(sharing.temporary());
        }
        try {
            opened();
        } finally {
            lock.leave();
        }
    }

    private static LibraryException unusable(String message, @Nullable IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, message), cause);
    }
}
