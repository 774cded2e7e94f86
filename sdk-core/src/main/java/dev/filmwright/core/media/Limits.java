package dev.filmwright.core.media;

/**
 * What a picture may be at most; told from its header before memory is taken for it.
 *
 * <p>So the heap that one picture takes is bounded: a pixel takes four bytes with us, and in the decoder as many as the file
 * gives it, at most eight; four more where it lies on a canvas or is turned. A JPEG that is scaled down while it is decoded
 * takes a few rows instead. The file's bytes are held up to three times: as they came, as the decoder gets to see them, and
 * as the original kept. By the default limits that is 64 MiB thrice and 100 megapixels of 16 bytes, 1.8 GB, for the worst
 * file there can be, and 100 MB for a PNG of 12 megapixels. {@link DecodeBudget} bounds what several take together.
 * Metadata take at most some tens of megabytes above the file. Libraries in native code take theirs beside the heap: the
 * coefficients of a progressive JPEG take two bytes for each sample.
 *
 * @param bytes length of the file
 * @param pixels width by height
 * @param frames pictures in an animation
 */
record Limits(int bytes, long pixels, int frames) {
    /** 64 MiB, 100 megapixels, 1000 frames. */
    static final Limits DEFAULT = new Limits(64 << 20, 100_000_000, 1000);
}
