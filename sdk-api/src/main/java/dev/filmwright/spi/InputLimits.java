package dev.filmwright.spi;

/**
 * How big a picture may be that a model is given. Immutable.
 *
 * @param edge the longest edge, in pixels
 * @param pixels width times height
 * @param bytes the size of the file
 */
public record InputLimits(int edge, long pixels, long bytes) {
    /** Any size. */
    public static final InputLimits NONE = new InputLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Checks that something is allowed. */
    public InputLimits {
        if (edge < 1 || pixels < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits must be above zero: " + edge + ", " + pixels + ", " + bytes);
        }
    }

    /** Returns limits of the longest edge and the size of the file. */
    public static InputLimits of(int edge, long bytes) {
        return new InputLimits(edge, Long.MAX_VALUE, bytes);
    }
}
