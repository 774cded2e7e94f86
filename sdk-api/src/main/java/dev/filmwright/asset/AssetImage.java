package dev.filmwright.asset;

import dev.filmwright.media.MediaId;
import java.util.Objects;

/**
 * An image of an asset. Immutable.
 *
 * @param media the file
 * @param slot its place in the asset
 * @param label what people call it; empty for the slot's own label
 */
public record AssetImage(MediaId media, ImageSlot slot, String label) {
    /** Checks that nothing is {@code null}. */
    public AssetImage {
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(label, "label");
    }

    /** Returns an image without a label of its own. */
    public static AssetImage of(MediaId media, ImageSlot slot) {
        return new AssetImage(media, slot, "");
    }
}
