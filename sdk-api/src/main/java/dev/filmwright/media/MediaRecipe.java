package dev.filmwright.media;

import java.util.Objects;

/**
 * What a stored picture was made from: equal recipes give equal pictures, so nothing need be decoded twice. Immutable.
 *
 * @param source digest (SHA-256, lower-case hex) of the bytes as they came
 * @param options digest of the options and of all else that decides what is made of them
 */
public record MediaRecipe(String source, String options) {
    /** Checks that nothing is {@code null}. */
    public MediaRecipe {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
    }
}
