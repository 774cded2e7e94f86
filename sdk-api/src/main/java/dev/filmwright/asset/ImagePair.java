package dev.filmwright.asset;

import java.util.Objects;
import java.util.Optional;

/**
 * An image before and after, in two versions of an asset. Immutable. Images of a single slot are paired by slot, others by
 * their file.
 *
 * @param before the image in the older state, if there
 * @param after the image in the newer state, if there
 * @param change how they differ
 */
public record ImagePair(Optional<AssetImage> before, Optional<AssetImage> after, Change change) {
    /** Checks that nothing is {@code null}. */
    public ImagePair {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(change, "change");
    }

    /** How two images differ. */
    public enum Change {
        /** The same file, slot and label, at the same place among the images of both. */
        SAME,
        /** Only there after; a file that another one pushed out of its single slot is added where it went. */
        ADDED,
        /** Only there before; a file that took the place of another one is removed where it was. */
        REMOVED,
        /** Another file in the same single slot. */
        REPLACED,
        /** The same file in another slot, under another label, or at another place among the images of both. */
        MOVED
    }
}
