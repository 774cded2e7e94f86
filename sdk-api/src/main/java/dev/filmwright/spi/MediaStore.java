package dev.filmwright.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Where media bytes are kept: the file system by default. Thread-safe.
 *
 * <p>A key is a relative path with {@code /} between its parts, e.g. {@code "assets/01J…/ab12….webp"}. A file appears
 * whole or not at all, and is never changed once it is there.
 */
public interface MediaStore {
    /**
     * Moves a finished file in; does nothing but removing {@code file} if the key is there already.
     *
     * @param key where to keep it
     * @param file the file, in the folder {@link #temporary()} names
     */
    void put(String key, Path file) throws IOException;

    /** Opens a file; the caller closes the stream. Throws {@link java.nio.file.NoSuchFileException} if it is not there. */
    InputStream open(String key) throws IOException;

    /** Returns whether a file is there. */
    boolean exists(String key) throws IOException;

    /** Removes a file; does nothing if it is not there. */
    void delete(String key) throws IOException;

    /** Returns all keys, in order. */
    List<String> keys() throws IOException;

    /** Returns a local folder for files that are being written. */
    Path temporary() throws IOException;
}
