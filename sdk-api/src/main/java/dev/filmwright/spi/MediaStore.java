package dev.filmwright.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where media bytes are kept: the file system by default. Thread-safe; every method blocks for the store.
 *
 * <p>A key is a relative path: at least two parts of letters, digits, {@code -} and {@code _} with {@code /} between
 * them, an extension of letters and digits at the end if it has one, e.g. {@code "assets/01J…/ab12….webp"}. A method that
 * is given anything else throws {@link IOException} and touches nothing; above all, a key never leads out of the store.
 *
 * <p>A file appears under its key whole or not at all, to readers as well as after a crash, and is never changed once it
 * is there. Deleting it does not disturb streams that are open, where the platform allows that.
 */
public interface MediaStore extends AutoCloseable {
    /**
     * Moves finished files in, in the order of their keys; when this returns they outlast a power cut. Where a key is
     * there already, its file stays and the new one is removed.
     *
     * @param files by key; each in the folder {@link #temporary()} names, gone from there afterwards
     * @throws IOException if one cannot be stored; those before it may be there, those after it are not
     */
    void put(SortedMap<String, Path> files) throws IOException;

    /**
     * Keeps files under further keys; when this returns the copies outlast a power cut. Where a key is there already, its
     * file stays. Deleting either of the two leaves the other.
     *
     * <p>Unless a store knows better, bytes are read and written again.
     *
     * @param files by new key: the key each is a copy of
     * @throws java.nio.file.NoSuchFileException if a file to copy is not there
     * @throws IOException if one cannot be copied; those before it may be there, those after it are not
     */
    default void copy(SortedMap<String, String> files) throws IOException {
        SortedMap<String, Path> parts = new TreeMap<>();
        try {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                Path part = temporary().resolve(UUID.randomUUID() + ".part");
                parts.put(entry.getKey(), part);
                try (InputStream in = open(entry.getValue())) {
                    Files.copy(in, part);
                }
            }
            put(parts);
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /**
     * Returns the file a key's bytes are kept in, for reading only; empty unless this store keeps each as a file of its
     * own.
     *
     * @throws IOException if it is no key
     */
    default Optional<Path> locate(String key) throws IOException {
        return Optional.empty();
    }

    /**
     * Opens a file; the caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    InputStream open(String key) throws IOException;

    /** Returns whether a file is there. */
    boolean exists(String key) throws IOException;

    /** Removes a file; does nothing if it is not there. What held nothing but it, such as a folder, goes with it. */
    void delete(String key) throws IOException;

    /**
     * Returns the keys that begin with {@code prefix}, in order; all of them if it is empty. The prefix need not end where
     * a part does. Files stored or removed meanwhile may be in the list or not; nothing else makes it wrong.
     */
    List<String> keys(String prefix) throws IOException;

    /**
     * Returns the folders one level below {@code folder}, e.g. {@code "assets"} → {@code "assets/01J…"}, in order:
     * for walks that need not hold every key at once. A folder that holds no file may be among them.
     *
     * @param folder the first part of keys, without {@code /}
     */
    default List<String> folders(String folder) throws IOException {
        int from = folder.length() + 1;
        return keys(folder + "/").stream()
                .filter(key -> key.indexOf('/', from) > 0)
                .map(key -> key.substring(0, key.indexOf('/', from)))
                .distinct()
                .toList();
    }

    /**
     * Removes what no key leads to: empty folders, and temporary files nobody has written to for that long.
     *
     * @return what was removed, in words of the store's own
     */
    default List<String> tidy(Duration stale) throws IOException {
        return List.of();
    }

    /**
     * Returns a local folder for files that are being written, on the volume the store moves them within if it has one.
     * What a crash left in it is gone when the store is opened again.
     */
    Path temporary() throws IOException;

    /** Lets go of what the store holds, such as connections. Closing twice does nothing, nor does this unless overridden. */
    @Override
    default void close() {}
}
