package dev.filmwright.media;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A small model laid over the main one when a picture was generated, as the picture's file tells it. Immutable.
 *
 * @param name the name the tool knew it by, often a file name without its extension
 * @param weight how strongly it was applied, usually 0 to 1; may be negative
 * @param hash the start of a digest of its file, in whatever form the tool writes
 */
public record LoraUse(String name, OptionalDouble weight, Optional<String> hash) {
    /** Checks that nothing is {@code null}. */
    public LoraUse {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(hash, "hash");
    }
}
