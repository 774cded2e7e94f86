package dev.filmwright.core;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A library's folder while it is open: held by a lock that ends with the process, however it ends. */
final class LibraryFolder implements AutoCloseable {
    private static final String LOCK = "filmwright.lock";
    private static final String DATABASE = "filmwright.db";

    private final Path directory;
    private final FileChannel channel;

    private LibraryFolder(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static LibraryFolder lock(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw unusable(directory + " is a file: name a folder for the library", null);
        }
        @Nullable FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(channel)) {
                return new LibraryFolder(directory, channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw unusable("the library folder " + directory + " cannot be used: " + e, e);
        }
        throw new LibraryException(
                Failure.of(
                        Failure.Kind.CONFLICT,
                        "the library " + directory + " is open already: close it there, or use that one"),
                null);
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path database() {
        return directory.resolve(DATABASE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException cause) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static LibraryException unusable(String message, @Nullable IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, message), cause);
    }
}
