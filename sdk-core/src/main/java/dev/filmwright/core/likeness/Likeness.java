package dev.filmwright.core.likeness;

import java.util.List;

/**
 * What a picture looks like at a glance. Immutable.
 *
 * @param hash a perceptual hash: pictures that look alike differ in few bits
 * @param colours how much of each colour there is, in shares that add up to 1
 */
public record Likeness(long hash, List<Double> colours) {
    /** Copies the list. */
    public Likeness {
        colours = List.copyOf(colours);
    }

    /** Returns in how many of 64 bits the hashes differ: 0 for pictures that look the same, about 32 for any two. */
    public int distance(Likeness other) {
        return Long.bitCount(hash ^ other.hash);
    }
}
