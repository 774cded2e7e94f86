package dev.filmwright.core.rendition;

import dev.filmwright.media.MediaType;
import java.io.IOException;

/**
 * Pictures' files, whole, for those who hand them on: the same bytes give the same result, and nothing is kept. Thread-safe;
 * blocks.
 */
public interface PictureFiles {
    /**
     * Returns what a file is; no pixel is decoded.
     *
     * @throws dev.filmwright.media.MediaException if it is no picture, not whole, or beyond the limits
     */
    PictureFacts facts(byte[] file);

    /**
     * Returns a file with its coded pixels as they are, without what it says about place and device; the array itself if there
     * is nothing to take out.
     *
     * @throws dev.filmwright.media.MediaException if its structure cannot be followed
     */
    byte[] plain(byte[] file);

    /**
     * Returns a picture encoded anew: upright, in sRGB.
     *
     * @param type {@link MediaType#PNG} or {@link MediaType#JPEG}
     * @param onWhite whether transparent parts are laid on white; always so for JPEG
     * @param longestEdge the most its longer edge may have
     * @throws dev.filmwright.media.MediaException if it cannot be decoded
     * @throws IOException if it cannot be encoded
     */
    byte[] encoded(byte[] file, MediaType type, boolean onWhite, int longestEdge) throws IOException;
}
