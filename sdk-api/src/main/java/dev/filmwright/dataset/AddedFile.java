package dev.filmwright.dataset;

import java.util.Objects;

/**
 * What came of adding a file. Immutable.
 *
 * @param file the file that holds the bytes: the one added, or the one that held them already
 * @param added whether it was added; if not, {@code file} has the same bytes, under its own name
 */
public record AddedFile(DatasetFile file, boolean added) {
    /** Checks that nothing is {@code null}. */
    public AddedFile {
        Objects.requireNonNull(file, "file");
    }
}
