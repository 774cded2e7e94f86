package dev.filmwright.generation;

import java.util.Objects;

/**
 * One thing that differs between two. Immutable.
 *
 * @param path what, e.g. {@code "request.size.width"} or {@code "media[0]"}
 * @param first how it is in the first, as JSON; empty if it is not there
 * @param second how it is in the second, likewise
 */
public record Difference(String path, String first, String second) {
    /** Checks that nothing is {@code null}. */
    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** Returns it in words, e.g. {@code "request.seed: 7, then 8"}. */
    @Override
    public String toString() {
        return path + ": " + (first.isEmpty() ? "nothing" : first) + ", then "
                + (second.isEmpty() ? "nothing" : second);
    }
}
