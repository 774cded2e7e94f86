package dev.filmwright.provider.previz.ink;

import dev.filmwright.frame.TimeOfDay;

/**
 * The few colours of a board: a ramp of washes in the hour's light, a sky, a glow and two accents of the place.
 * Immutable.
 *
 * @param light the brightest wash
 * @param deep the darkest wash
 * @param skyTop the sky overhead, or what is seen through a window
 * @param skyLow the sky at the horizon
 * @param glow sun, moon or lamps
 * @param accent the place's own colour
 * @param second a colour to go with it
 * @param dark whether lamps are lit
 */
public record Palette(int light, int deep, int skyTop, int skyLow, int glow, int accent, int second, boolean dark) {
    /** The paper. */
    public static final int PAPER = 0xF6F1E6;
    /** The ink. */
    public static final int INK = 0x23211F;

    /** Pairs that sit well on grey washes: brick and slate, ochre and teal, and so on. */
    private static final int[] ACCENTS = {
        0xA8523F, 0x6C7C88, 0xB98A3C, 0x587D7C, 0x5C7896, 0xB08A5E, 0x7D8456, 0xA46A4C, 0x8E4B4B, 0x8A8466, 0x4F7A86,
        0xC08A56, 0x9A6E48, 0x6F8594, 0x6B7F62, 0xB97B50
    };

    /** Returns the palette of a place at an hour. */
    public static Palette of(TimeOfDay time, boolean inside, Dice place) {
        int scheme = place.below(ACCENTS.length / 2) * 2;
        int accent = ACCENTS[scheme];
        int second = ACCENTS[scheme + 1];
        return switch (time) {
            case DAY, UNSTATED -> new Palette(0xF3EEE3, 0x4A535C, 0xB9CFDA, 0xF1EEE4, 0xFFF4D2, accent, second, false);
            case MORNING -> new Palette(0xF5ECDB, 0x53535A, 0xBFD3DC, 0xFAEACF, 0xFFEBBB, accent, second, false);
            case DAWN -> new Palette(0xEADDD6, 0x474759, 0x98A5C3, 0xF5CDB2, 0xFBD0A6, accent, second, false);
            case GOLDEN_HOUR -> new Palette(0xF5E0BA, 0x56433D, 0xD8C9AC, 0xF7BF73, 0xFFCB6E, accent, second, false);
            case DUSK -> new Palette(0xD6C8CC, 0x383850, 0x59648F, 0xE9A488, 0xF4AA74, accent, second, false);
            case EVENING ->
                inside
                        ? new Palette(0xD2C3AE, 0x2B2933, 0x2B3556, 0x6E6788, 0xFFD592, accent, second, true)
                        : new Palette(0x9FA0B4, 0x20243A, 0x2B3557, 0x84728E, 0xFFD08A, accent, second, true);
            case NIGHT ->
                inside
                        ? new Palette(0xB4A999, 0x1C1D28, 0x111A30, 0x33456A, 0xFFDA95, accent, second, true)
                        : new Palette(0x8391AB, 0x131A2B, 0x101930, 0x40527A, 0xFFE0A0, accent, second, true);
        };
    }

    /** Returns a grey of the ramp: 0.0 the light, 1.0 the deep. */
    public int wash(double level) {
        return Tone.mix(light, deep, level);
    }

    /** Returns a grey of the ramp with some of the accent in it. */
    public int accented(double level, double share) {
        return Tone.mix(wash(level), Tone.lit(accent, wash(level * 0.7)), share);
    }

    /** Returns a grey of the ramp with some of the second colour in it. */
    public int seconded(double level, double share) {
        return Tone.mix(wash(level), Tone.lit(second, wash(level * 0.7)), share);
    }

    /** Returns a thing's own colour as it looks in this light, calmed down to a marker's. */
    public int tint(int colour) {
        int calm = Tone.mix(Tone.chroma(colour, 0.85), PAPER, 0.1);
        return Tone.mix(calm, Tone.lit(calm, light), dark ? 0.66 : 0.75);
    }

    /** Returns the colour of a shadow on a colour. */
    public int shade(int colour, double strength) {
        return Tone.mix(colour, Tone.mix(deep, Tone.lit(colour, deep), 0.5), strength);
    }

    /** Returns this palette as it looks in the shadow close before the lens. */
    public Palette inShadow() {
        return new Palette(Tone.mix(light, deep, 0.45), deep, skyTop, skyLow, glow, accent, second, dark);
    }
}
