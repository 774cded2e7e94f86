package dev.filmwright.core.export.animatic;

import dev.filmwright.frame.Movement;

/** Plays a camera's movement over a still: which part of it is seen when. Moves start and end gently. */
final class CameraMove {
    /** How far a turn or a ride closes in, so that there is room to travel. */
    private static final double TRAVEL_ZOOM = 1.16;
    /** How near a push comes. */
    private static final double PUSH_ZOOM = 1.2;
    /** How far a carried camera closes in, so that there is room to sway. */
    private static final double SWAY_ZOOM = 1.05;
    /** Two slow breaths and two quicker tremors, in cycles per second; they never meet in a short shot. */
    private static final double[] SWAY_RATES = {0.31, 0.43, 1.13, 1.37};

    private static final double MIDDLE = 0.5;

    private CameraMove() {}

    /**
     * Returns what is seen of the still.
     *
     * @param progress from 0.0 at the shot's first picture to 1.0 at its last
     * @param seconds since the shot's first picture
     */
    static View at(Movement movement, double progress, double seconds) {
        double eased = progress * progress * (3 - 2 * progress);
        return switch (movement) {
            case STATIC -> new View(1, MIDDLE, MIDDLE);
            case PAN_LEFT, TRACK_LEFT -> new View(TRAVEL_ZOOM, 1 - eased, MIDDLE);
            case PAN_RIGHT, TRACK_RIGHT -> new View(TRAVEL_ZOOM, eased, MIDDLE);
            case TILT_UP, CRANE_UP -> new View(TRAVEL_ZOOM, MIDDLE, 1 - eased);
            case TILT_DOWN, CRANE_DOWN -> new View(TRAVEL_ZOOM, MIDDLE, eased);
            case PUSH_IN -> new View(Math.pow(PUSH_ZOOM, eased), MIDDLE, MIDDLE);
            case PULL_OUT -> new View(Math.pow(PUSH_ZOOM, 1 - eased), MIDDLE, MIDDLE);
            case HANDHELD -> new View(SWAY_ZOOM, sway(seconds, 0), sway(seconds, 1));
        };
    }

    private static double sway(double seconds, int axis) {
        double slow = Math.sin(2 * Math.PI * SWAY_RATES[axis] * seconds);
        double quick = Math.sin(2 * Math.PI * SWAY_RATES[axis + 2] * seconds);
        return MIDDLE + 0.35 * slow + 0.1 * quick;
    }

    /**
     * A part of a still.
     *
     * @param zoom how much larger it is shown, at least 1
     * @param across where it lies between the left edge (0.0) and the right one (1.0)
     * @param down where it lies between the upper edge (0.0) and the lower one (1.0)
     */
    record View(double zoom, double across, double down) {}
}
