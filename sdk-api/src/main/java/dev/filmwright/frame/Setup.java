package dev.filmwright.frame;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * How the camera is set up for a shot. Immutable.
 *
 * @param framing how much it shows
 * @param angle where it looks from
 * @param movement how it moves
 * @param lensMm focal length in millimetres on full frame, 8 to 400
 */
public record Setup(Framing framing, Angle angle, Movement movement, int lensMm) {
    /** Checks the focal length. */
    public Setup {
        Objects.requireNonNull(framing, "framing");
        Objects.requireNonNull(angle, "angle");
        Objects.requireNonNull(movement, "movement");
        if (lensMm < 8 || lensMm > 400) {
            throw new InvalidInputException("lensMm", lensMm, "use 8 to 400 millimetres");
        }
    }
}
