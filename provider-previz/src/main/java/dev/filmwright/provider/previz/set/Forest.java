package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A forest, garden or park. */
final class Forest implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        Nature.hills(s, 90, 16, 0.3, false);
        s.ground(Tone.mix(Nature.leaf(s), p.wash(0.5), 0.4), Tone.mix(Nature.leaf(s), p.skyLow(), 0.4));
        s.face(
                Tone.mix(p.wash(0.22), 0xB49E7C, 0.3),
                0.9,
                at(-1.2, 0.003, -8),
                at(1.6, 0.003, -8),
                at(1.0, 0.003, 4),
                at(2.2, 0.003, 12),
                at(1.4, 0.003, 12),
                at(-0.4, 0.003, 4));
        boolean firs = s.dice().chance(0.5);
        for (int i = 0; i < 22; i++) {
            double z = 5.5 + 24 * s.dice().next();
            double side = s.dice().chance(0.5) ? 1 : -1;
            double x = side * (1.7 + z * 0.1 + s.dice().between(0, 5 + z * 0.35));
            double high = s.dice().between(5.5, 9.5);
            if (firs) {
                Nature.fir(s, x, z, high);
            } else {
                Nature.tree(s, x, z, high);
            }
        }
        for (int i = 0; i < 5; i++) {
            bush(s, s.dice().between(-5, 5), s.dice().between(2, 8));
        }
        Nature.grass(s, 50);
        rays(s, p);
    }

    private static void rays(Scenery s, Palette p) {
        if (p.dark()) {
            return;
        }
        double w = s.sheet().width();
        double h = s.sheet().height();
        for (int i = 0; i < 3; i++) {
            double x = w * (0.3 + 0.2 * i);
            s.sheet()
                    .wash(
                            Trace.of(x, 0, x + w * 0.07, 0, x - w * 0.08, h, x - w * 0.22, h)
                                    .path(true),
                            p.glow(),
                            0.1);
        }
    }

    private static void bush(Scenery s, double x, double z) {
        if (Math.abs(x) < 1.4) {
            return;
        }
        Point foot = at(x, 0, z);
        s.put(foot, () -> {
            Trace leafy = Trace.of(
                            -0.8, 0, -0.85, 0.35, -0.5, 0.7, -0.1, 0.62, 0.25, 0.85, 0.7, 0.6, 0.85, 0.25, 0.8, 0)
                    .smooth(false, 4);
            s.blot(foot, s.palette().shade(Nature.leaf(s), 0.12), 1, leafy);
            s.curve(foot, 0.9, leafy);
            s.curve(
                    foot,
                    0.6,
                    Trace.of(-0.3, 0.3, -0.1, 0.45, 0.1, 0.32, 0.3, 0.5).smooth(false, 3));
        });
    }

    @Override
    public double extent() {
        return 9;
    }

    @Override
    public double reach() {
        return 24;
    }

    @Override
    public double haze() {
        return 26;
    }
}
