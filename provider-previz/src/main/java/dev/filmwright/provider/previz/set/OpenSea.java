package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** The open sea: swell, sky and a ship far off. */
final class OpenSea implements Place {
    private static final int CORNERS = 60;
    private static final int ROWS = 21;

    @Override
    public void draw(Scenery s) {
        s.sky();
        Light.sky(s);
        Sea.calm(s, -0.6);
        ship(s, s.dice().between(14, 30) * (s.dice().chance(0.5) ? 1 : -1));
        double z = 58;
        for (int row = 0; row < ROWS; row++) {
            swell(s, z, row, s.dice().between(0, 6.3), s.dice().between(0.8, 1.2));
            z -= 2.2 + Math.max(0, z) * 0.085;
        }
    }

    /** One long wave: its face darker than the water behind it, its crest in the light. */
    private static void swell(Scenery s, double z, int row, double phase, double steep) {
        Palette p = s.palette();
        int water = Sea.colour(p);
        int face = Tone.mix(Tone.mix(water, p.skyLow(), 0.3), p.shade(water, 0.75), Math.min(1, row / 13.0));
        double half = 12 + (z + 26) * 0.65;
        Point[] wave = new Point[CORNERS + 2];
        for (int i = 0; i < CORNERS; i++) {
            double x = half * (2.0 * i / (CORNERS - 1) - 1);
            double high = StrictMath.sin(x * 0.34 * steep + phase) * 0.3 + StrictMath.sin(x * 0.9 + phase * 2) * 0.11;
            wave[i] = at(x, high - 0.55, z);
        }
        wave[CORNERS] = at(half, -1.5, z - 1.8);
        wave[CORNERS + 1] = at(-half, -1.5, z - 1.8);
        s.face(face, 1, wave);
        for (int i = 0; i + 1 < CORNERS; i++) {
            if ((i * 7 + row * 3) % 5 < 3) {
                s.edge(0.75, wave[i], wave[i + 1]);
            }
            if ((i * 5 + row) % 9 == 0) {
                Point low = wave[i].towards(wave[i + 1], 0.6).plus(at(0, -0.11, 0));
                s.face(p.light(), 0.55, wave[i], wave[i + 1], low);
            }
        }
    }

    private static void ship(Scenery s, double x) {
        Palette p = s.palette();
        Point foot = at(x, -0.6, 90);
        int hull = Tone.mix(p.skyLow(), p.deep(), 0.6);
        s.blot(foot, hull, 1, Trace.of(-5, 1.3, -4.6, 0, 4.4, 0, 5.6, 1.5));
        s.blot(foot, Tone.mix(hull, p.light(), 0.45), 1, Trace.of(-4.2, 1.3, -4.2, 2.6, 2.6, 2.6, 3.2, 1.4));
        s.blot(foot, hull, 1, Trace.of(-1.6, 2.6, -1.5, 3.9, -0.5, 3.9, -0.3, 2.6));
        s.curve(foot, 0.7, Trace.of(-5, 1.3, -4.6, 0, 4.4, 0, 5.6, 1.5, -5, 1.3));
        if (p.dark()) {
            for (double window = -3.8; window < 2.6; window += 0.8) {
                s.blot(foot, p.glow(), 0.9, Trace.ellipse(window, 1.95, 0.18, 0.18));
            }
        }
    }

    @Override
    public double extent() {
        return 9;
    }

    @Override
    public double reach() {
        return 26;
    }

    @Override
    public double haze() {
        return 60;
    }
}
