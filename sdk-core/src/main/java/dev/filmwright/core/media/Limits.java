package dev.filmwright.core.media;

/**
 * What a picture may be at most; told from its header before memory is taken for it.
 *
 * @param bytes length of the file
 * @param pixels width by height
 * @param frames pictures in an animation
 */
record Limits(int bytes, long pixels, int frames) {
    /** 64 MiB, 100 megapixels, 1000 frames. */
    static final Limits DEFAULT = new Limits(64 << 20, 100_000_000, 1000);
}
