package dev.filmwright.core.likeness;

/** Pixels as they are seen on white paper. */
final class Tones {
    private Tones() {}

    /** Returns the brightness of a pixel, 0 to 255, by the weights of ITU-R BT.601. */
    static double grey(int argb) {
        return 0.299 * channel(argb, 16) + 0.587 * channel(argb, 8) + 0.114 * channel(argb, 0);
    }

    /** Returns red, green or blue (16, 8, 0) of a pixel, 0 to 255. */
    static double channel(int argb, int shift) {
        int alpha = argb >>> 24;
        return ((argb >> shift & 0xff) * alpha + 255 * (255 - alpha)) / 255.0;
    }
}
