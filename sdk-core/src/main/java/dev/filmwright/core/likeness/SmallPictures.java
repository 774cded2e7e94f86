package dev.filmwright.core.likeness;

import java.io.IOException;
import java.io.InputStream;

/** Decodes pictures of any format the library reads, within its limits, for whoever needs them small. Thread-safe; blocks. */
@FunctionalInterface
public interface SmallPictures {
    /**
     * Reads a picture, upright and in sRGB, no larger than this, its shape kept; the stream is not closed.
     *
     * @throws dev.filmwright.media.MediaException if it is no picture, broken, or beyond the limits
     * @throws IOException if the stream fails
     */
    SmallPicture read(InputStream picture, int longestEdge) throws IOException;
}
