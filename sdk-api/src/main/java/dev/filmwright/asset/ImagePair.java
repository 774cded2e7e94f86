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
        /** The same file, slot and label. */
        SAME,
        /** Only there after. */
        ADDED,
        /** Only there before. */
        REMOVED,
        /** Another file in the same single slot. */
        REPLACED,
        /** The same file in another slot or under another label. */
        MOVED
    }
}
