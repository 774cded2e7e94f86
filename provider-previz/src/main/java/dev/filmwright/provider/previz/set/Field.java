package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** Open country: fields, hills, desert. */
final class Field implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        boolean sharp = s.dice().chance(0.4);
        Nature.hills(s, 400, 75, 0.22, sharp);
        Nature.hills(s, 190, 22, 0.38, false);
        int earth = Tone.lit(Tone.mix(0xB9A878, p.accent(), 0.25), p.wash(0.1));
        s.ground(Tone.mix(earth, p.wash(0.5), 0.35), Tone.mix(earth, p.skyLow(), 0.5));
        for (int i = 0; i < 6; i++) {
            double z = 5 + i * i * 2.4;
            s.face(
                    i % 2 == 0 ? p.light() : p.deep(),
                    0.1,
                    at(-60, 0.002, z),
                    at(60, 0.002, z + 1.5),
                    at(60, 0.002, z + 3.2 + i),
                    at(-60, 0.002, z + 2 + i));
            s.edge(0.5, at(-40, 0.003, z), at(40, 0.003, z + 1.2));
        }
        track(s, p);
        for (double z = 10; z < 60; z += 8) {
            fence(s, z);
        }
        for (int i = 0; i < 5; i++) {
            double side = s.dice().chance(0.5) ? 1 : -1;
            double z = s.dice().between(14, 60);
            Nature.tree(s, side * (4 + s.dice().next() * z * 0.6), z, s.dice().between(4.5, 8));
        }
        Nature.rock(s, -2.7, 3.5, 0.8);
        Nature.rock(s, 3.4, 5.5, 1.1);
        Nature.grass(s, 60);
    }

    private static void track(Scenery s, Palette p) {
        s.face(p.wash(0.12), 0.55, at(0.6, 0.004, -8), at(2.0, 0.004, -8), at(4.5, 0.004, 30), at(4, 0.004, 30));
        s.edge(0.7, at(0.6, 0.004, -8), at(4, 0.004, 30));
        s.edge(0.7, at(2.0, 0.004, -8), at(4.5, 0.004, 30));
    }

    private static void fence(Scenery s, double z) {
        s.edge(1.1, at(-5, 0, z), at(-5, 1.2, z));
        s.edge(0.6, at(-5, 1.05, z), at(-5, 1.05, z + 8));
        s.edge(0.6, at(-5, 0.6, z), at(-5, 0.6, z + 8));
        Point post = at(-5, 0, z);
        s.blot(post, s.palette().wash(0.6), 1, Trace.of(-0.05, 0, 0.05, 0, 0.05, 1.2, -0.05, 1.2));
    }

    @Override
    public double extent() {
        return 11;
    }

    @Override
    public double reach() {
        return 34;
    }

    @Override
    public double haze() {
        return 55;
    }
}
