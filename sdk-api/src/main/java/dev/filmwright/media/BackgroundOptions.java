package dev.filmwright.media;

import dev.filmwright.InvalidInputException;

/**
 * How a plain background is taken away. Immutable.
 *
 * @param tolerance how far a colour may be from the background's and still be background, by Euclid in sRGB: 4 to 120;
 *     more is allowed by itself where the background is noisy
 * @param holes whether background that the subject encloses is taken away too: right for handles and handcuffs, wrong for
 *     white eyes before white
 * @param edge how many pixels the soft edge may reach into the subject: 1 to 12; what lies deeper is never changed
 */
public record BackgroundOptions(int tolerance, boolean holes, int edge) {
    private static final BackgroundOptions DEFAULTS = new BackgroundOptions(14, false, 4);

    /** Checks the ranges. */
    public BackgroundOptions {
        within("tolerance", tolerance, 4, 120);
        within("edge", edge, 1, 12);
    }

    /** Returns a tolerance of 14, enclosed background kept, an edge of 4 pixels. */
    public static BackgroundOptions ofDefaults() {
        return DEFAULTS;
    }

    /** Returns the same with another tolerance. */
    public BackgroundOptions withTolerance(int other) {
        return new BackgroundOptions(other, holes, edge);
    }

    /** Returns the same with enclosed background taken away or kept. */
    public BackgroundOptions withHoles(boolean taken) {
        return new BackgroundOptions(tolerance, taken, edge);
    }

    /** Returns the same with another width of the soft edge. */
    public BackgroundOptions withEdge(int pixels) {
        return new BackgroundOptions(tolerance, holes, pixels);
    }

    private static void within(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new InvalidInputException(field, value, "use " + low + " to " + high);
        }
    }
}
