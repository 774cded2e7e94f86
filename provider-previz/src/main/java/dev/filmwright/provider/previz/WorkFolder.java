package dev.filmwright.provider.previz;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The finished boards, one file per client key. A board is there whole or not at all: it is written beside its name and
 * moved onto it. Thread-safe.
 */
final class WorkFolder {
    static final String LOG = "drawn.log";

    /** Letters, digits and hyphens, as the engine makes them: nothing that can name another folder or a device. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,119}");

    private static final String TEMPORARY = ".part";

    private final Path folder;
    private final Object log = new Object();

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, making it if need be, and deletes files a crash left half-written. */
    static WorkFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> stale = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
                for (Path file : stale) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw unavailable("the work folder cannot be used", e);
        }
        return new WorkFolder(folder);
    }

    /** Returns whether {@code key} is one the engine may have made. */
    static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }

    /** Returns whether the board for {@code key} is there. */
    boolean has(String key) {
        return Files.isRegularFile(file(key));
    }

    /** Stores a board under its key and notes in the log that it was drawn to the end. */
    void put(String key, byte[] png) {
        Path temporary = folder.resolve(key + TEMPORARY);
        try {
            Files.write(temporary, png);
            moveOnto(file(key), temporary);
            note(key);
        } catch (IOException e) {
            discard(temporary, e);
            throw unavailable("a board cannot be written", e);
        }
    }

    private static void discard(Path temporary, IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Copies a board's bytes to {@code target}. */
    void copy(String key, OutputStream target) throws IOException {
        Files.copy(file(key), target);
    }

    /** Deletes a board, if it is there. */
    void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw unavailable("a board cannot be deleted", e);
        }
    }

    private void note(String key) throws IOException {
        byte[] line = (key + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (log) {
            Files.write(folder.resolve(LOG), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static void moveOnto(Path target, Path temporary) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String key) {
        if (!valid(key)) {
            throw new IllegalArgumentException("not a client key");
        }
        return folder.resolve(key + ".png");
    }

    private static ProviderException unavailable(String message, IOException cause) {
        Failure failure = Failure.ofProvider(
                PrevizPlugin.ID, Failure.Kind.UNAVAILABLE, message, true, Failure.Billing.NOT_CHARGED);
        return new ProviderException(failure, cause);
    }
}
