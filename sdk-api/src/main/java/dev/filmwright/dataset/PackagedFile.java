package dev.filmwright.dataset;

import java.util.Objects;

/**
 * A file of a training package. Immutable.
 *
 * @param name its name in the package, with forward slashes
 * @param bytes its length
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 */
public record PackagedFile(String name, long bytes, String sha256) {
    /** Checks that nothing is {@code null}. */
    public PackagedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
    }
}
