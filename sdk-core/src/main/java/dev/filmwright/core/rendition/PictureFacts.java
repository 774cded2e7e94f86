package dev.filmwright.core.rendition;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.util.Objects;

/**
 * What a picture's file is, by its head. Immutable.
 *
 * @param type what the bytes are
 * @param size its size in pixels, held upright
 * @param turned whether it has to be turned to be upright
 * @param transparent whether parts of it can be seen through
 * @param fourColours whether it is coloured for print
 * @param animated whether more pictures come behind it
 */
public record PictureFacts(
        MediaType type, FrameSize size, boolean turned, boolean transparent, boolean fourColours, boolean animated) {
    /** Checks that nothing is {@code null}. */
    public PictureFacts {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(size, "size");
    }
}
