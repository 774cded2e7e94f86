package dev.filmwright.core.packing;

import dev.filmwright.dataset.PackagedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes the files of a package one by one; closed without {@link #publish} it leaves nothing. Not thread-safe. */
interface Sink extends AutoCloseable {
    /**
     * Takes a file.
     *
     * @param name its name with forward slashes
     * @param bytes its content
     * @param sha256 the digest its content must have, 64 hexadecimal digits; empty if it may have any
     * @throws IOException if it cannot be written, or the content has another digest
     */
    void add(String name, byte[] bytes, String sha256) throws IOException;

    /** Returns what was taken, in the order it was. */
    List<PackagedFile> taken();

    /** Brings the package to its place, whole. */
    void publish(Path target) throws IOException;

    @Override
    void close() throws IOException;
}
