package dev.filmwright.frame;

import java.util.Objects;

/**
 * What makes a figure recognisable from shot to shot. Immutable.
 *
 * @param build the body
 * @param hair how the hair is worn
 * @param hairColour the hair's colour
 * @param skin the skin's colour
 * @param top the colour worn above the waist
 * @param bottom the colour worn below the waist
 * @param accessory one thing that marks the figure
 */
public record Look(Build build, Hair hair, Rgb hairColour, Rgb skin, Rgb top, Rgb bottom, Accessory accessory) {
    /** Checks that nothing is {@code null}. */
    public Look {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(hair, "hair");
        Objects.requireNonNull(hairColour, "hairColour");
        Objects.requireNonNull(skin, "skin");
        Objects.requireNonNull(top, "top");
        Objects.requireNonNull(bottom, "bottom");
        Objects.requireNonNull(accessory, "accessory");
    }

    /** The body. */
    public enum Build {
        /** Thin. */
        SLIGHT,
        /** Neither thin nor heavy. */
        AVERAGE,
        /** Broad shoulders. */
        ATHLETIC,
        /** Heavy. */
        HEAVY,
        /** Taller than most. */
        TALL,
        /** A child. */
        CHILD,
        /** Old, a little bent. */
        ELDERLY
    }

    /** How the hair is worn. */
    public enum Hair {
        /** None. */
        BALD,
        /** Cropped. */
        SHORT,
        /** Parted, to the ears. */
        PARTED,
        /** To the jaw. */
        BOB,
        /** To the shoulders or longer. */
        LONG,
        /** Tied back. */
        PONYTAIL,
        /** In a knot. */
        BUN,
        /** Curly. */
        CURLY,
        /** Hidden under a hood or helmet. */
        COVERED
    }

    /** One thing that marks a figure. */
    public enum Accessory {
        /** Nothing. */
        NONE,
        /** Glasses. */
        GLASSES,
        /** A beard. */
        BEARD,
        /** A moustache. */
        MOUSTACHE,
        /** A hat. */
        HAT,
        /** A scarf. */
        SCARF,
        /** A tie. */
        TIE,
        /** A helmet. */
        HELMET,
        /** A long coat or robe. */
        COAT
    }
}
