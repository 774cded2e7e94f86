package dev.filmwright.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Where media bytes are kept: the file system by default. Thread-safe.
 *
 * <p>A key is a relative path with {@code /} between its parts, e.g. {@code "assets/01J…/ab12….webp"}. A file appears
 * whole or not at all, and is never changed once it is there.
 */
public interface MediaStore extends AutoCloseable {
    /**
     * Moves finished files in, together; when this returns they outlast a power cut. Where a key is there already, its
     * file stays and the new one is removed.
     *
     * @param files by key; each in the folder {@link #temporary()} names
     */
    void put(SortedMap<String, Path> files) throws IOException;

    /** Opens a file; the caller closes the stream. Throws {@link java.nio.file.NoSuchFileException} if it is not there. */
    InputStream open(String key) throws IOException;

    /** Returns whether a file is there. */
    boolean exists(String key) throws IOException;

    /** Removes a file; does nothing if it is not there. */
    void delete(String key) throws IOException;

    /** Returns the keys that begin with {@code prefix}, in order; all of them if it is empty. */
    List<String> keys(String prefix) throws IOException;

    /** Returns a local folder for files that are being written; what a crash left in it is gone. */
    Path temporary() throws IOException;

    /** Lets go of what the store holds, such as connections. Closing twice does nothing, nor does this unless overridden. */
    @Override
    default void close() {}
}
