package dev.filmwright.samples.cli;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
            throw new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be written: " + e), e);
        }
    }

    static LibraryException unreadable(Path file, IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be read: " + cause), cause);
    }

    private static void discard(Path part, IOException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
