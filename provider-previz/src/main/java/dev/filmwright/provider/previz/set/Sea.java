package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/** Water up to the horizon. */
final class Sea {
    private Sea() {}

    /** Returns the colour of the sea under a sky. */
    static int colour(Palette p) {
        return Tone.mix(p.skyTop(), p.accented(0.5, 0.4), 0.36);
    }

    /** Fills everything below the horizon with water that catches the light; {@code level} metres above the floor. */
    static void calm(Scenery s, double level) {
        Palette p = s.palette();
        int water = colour(p);
        s.ground(Tone.mix(water, p.deep(), 0.25), Tone.mix(water, p.skyLow(), 0.55));
        for (int i = 0; i < 60; i++) {
            double z = 9 + 130 * s.dice().next() * s.dice().next();
            double x = s.dice().between(-1, 1) * (6 + z);
            double wide = s.dice().between(0.5, 2.6) * (1 + z * 0.03);
            if (i % 3 == 0) {
                s.face(
                        p.light(),
                        0.5,
                        at(x, level, z),
                        at(x + wide, level, z),
                        at(x + wide * 0.8, level, z + 0.3),
                        at(x + wide * 0.2, level, z + 0.3));
            } else {
                s.edge(0.6, at(x, level, z), at(x + wide, level, z));
            }
        }
    }
}
