package dev.filmwright.dataset;

import java.util.Objects;

/**
 * A file of a dataset. Immutable.
 *
 * @param name its name, unique in the dataset, e.g. {@code "mara-0001.png"}
 * @param type its type
 * @param sha256 the digest of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record DatasetFile(String name, DatasetFileType type, String sha256, long bytes) {
    /** Checks that nothing is {@code null}. */
    public DatasetFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sha256, "sha256");
    }
}
