package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;

/** The focal length that goes with a framing, in millimetres on full frame: wide for places, long for faces. */
final class Lenses {
    private Lenses() {}

    static int of(Framing framing, Angle angle) {
        if (angle == Angle.OVER_THE_SHOULDER) {
            return 65;
        }
        return switch (framing) {
            case EXTREME_WIDE -> 18;
            case WIDE -> 24;
            case FULL -> 32;
            case MEDIUM_WIDE -> 35;
            case MEDIUM -> 50;
            case MEDIUM_CLOSE_UP -> 75;
            case CLOSE_UP -> 85;
            case EXTREME_CLOSE_UP, INSERT -> 100;
        };
    }
}
