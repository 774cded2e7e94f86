package dev.filmwright.samples.cli;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes files that appear whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part, e);
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be written: " + reason(e)), e);
        }
    }

    static LibraryException unreadable(Path file, IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be read: " + reason(cause)), cause);
    }

    /** Says in words what the system says; the exception's own text would begin with its class or repeat the path. */
    private static String reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such folder, or none can be made there";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        @Nullable
        String words = problem instanceof FileSystemException known ? known.getReason() : problem.getMessage();
        return words == null ? problem.toString() : words;
    }

    private static void discard(Path part, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
