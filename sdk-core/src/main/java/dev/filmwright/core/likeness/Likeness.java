package dev.filmwright.core.likeness;

import java.util.List;

/**
 * What a picture looks like at a glance. Immutable.
 *
 * @param hash a perceptual hash: pictures that look alike differ in few bits
 * @param colours how much of each colour there is, in shares that add up to 1: four steps of red, in each four of green, in
 *     each four of blue
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

    /** Returns how much of the colours two pictures share, 0 to 1: the intersection of their histograms. */
    public double sharedColours(Likeness other) {
        return keptColours(other, 1);
    }

    /**
     * Returns how much of this picture's colours is found in another, 0 to 1; a colour is found wholly where the other has at
     * least {@code part} of the share it has here. The smaller the part, the less it matters how large what is shown is.
     *
     * @param part above 0, at most 1
     */
    public double keptColours(Likeness other, double part) {
        double kept = 0;
        for (int i = 0; i < Math.min(colours.size(), other.colours.size()); i++) {
            kept += Math.min(colours.get(i), other.colours.get(i) / part);
        }
        return Math.max(0, Math.min(1, kept));
    }
}
