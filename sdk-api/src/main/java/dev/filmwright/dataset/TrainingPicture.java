package dev.filmwright.dataset;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture of a training package. Immutable.
 *
 * @param key where it comes from: a media file's id, or a dataset file's name
 * @param slot its place in the asset; empty for a dataset's
 * @param file its name in the package, e.g. {@code "dataset/mrcs-0001.png"}
 * @param caption its caption as the trainer reads it; empty if the trainer is to write it
 * @param tokens about how many tokens the caption has
 * @param size its size as written
 * @param type what it is written as
 * @param sha256 the digest of the bytes it is made from
 * @param encoded whether its pixels are encoded anew
 */
public record TrainingPicture(
        String key,
        Optional<ImageSlot> slot,
        String file,
        Optional<String> caption,
        int tokens,
        FrameSize size,
        MediaType type,
        String sha256,
        boolean encoded) {
    /** Checks that nothing is {@code null}. */
    public TrainingPicture {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sha256, "sha256");
    }
}
