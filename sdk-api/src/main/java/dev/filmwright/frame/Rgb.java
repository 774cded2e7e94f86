package dev.filmwright.frame;

import dev.filmwright.InvalidInputException;

/**
 * An opaque sRGB colour. Immutable.
 *
 * @param value {@code 0xRRGGBB}
 */
public record Rgb(int value) {
    /** Checks the range. */
    public Rgb {
        if (value < 0 || value > 0xFFFFFF) {
            throw new InvalidInputException("rgb", Integer.toHexString(value), "use 0x000000 to 0xFFFFFF");
        }
    }
}
