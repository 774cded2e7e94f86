package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Trace;

/** The sea, a harbour, a beach or a river. */
final class Shore implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        Nature.hills(s, 320, 34, 0.25, true);
        Sea.calm(s, 0);
        s.face(p.glow(), 0.3, at(-0.8, 0.001, 14), at(2.6, 0.001, 14), at(6, 0.001, 200), at(-3, 0.001, 200));
        boat(s, -9, 26);
        boat(s, 14, 40);
        quay(s, p);
    }

    private static void quay(Scenery s, Palette p) {
        s.panel(p.seconded(0.26, 0.25), 1.2, at(-40, 0.02, -12), at(40, 0.02, -12), at(40, 0.02, 5), at(-40, 0.02, 5));
        s.face(p.wash(0.65), 1, at(-40, 0.02, 5), at(40, 0.02, 5), at(40, -0.5, 5), at(-40, -0.5, 5));
        for (double z = -6; z < 5; z += 0.55) {
            s.edge(0.5, at(-20, 0.03, z), at(20, 0.03, z));
        }
        for (double x = -7.5; x <= 8; x += 3) {
            double at = x + 0.4;
            s.put(at(at, 0, 4.7), () -> {
                Point foot = at(at, 0, 4.7);
                Trace bollard = Trace.of(
                        -0.14, 0, -0.11, 0.45, -0.18, 0.5, -0.16, 0.6, 0.16, 0.6, 0.18, 0.5, 0.11, 0.45, 0.14, 0);
                s.blot(foot, p.wash(0.75), 1, bollard);
                s.curve(foot, 1, bollard);
            });
        }
        Build.box(s, p.accented(0.35, 0.7), at(-4.6, 0, 2.6), at(-3.6, 0.8, 3.4));
        Build.box(s, p.seconded(0.35, 0.6), at(3.4, 0, 3), at(4.2, 0.65, 3.7));
        Street.lantern(s, 5.6, 4.2);
    }

    private static void boat(Scenery s, double x, double z) {
        Palette p = s.palette();
        Point foot = at(x, 0, z);
        s.put(foot, () -> {
            Trace hull = Trace.of(-2.6, 1.0, -2.1, 0, 2.0, 0, 2.9, 1.25, -2.6, 1.0);
            s.blot(foot, p.accented(0.45, 0.8), 1, hull);
            s.curve(foot, 1.2, hull);
            Trace cabin = Trace.of(-1.2, 1.05, -1.1, 2.0, 0.5, 2.0, 0.7, 1.1);
            s.blot(foot, p.light(), 1, cabin);
            s.curve(foot, 1, cabin);
            s.curve(foot, 0.9, Trace.of(0.9, 1.1, 0.9, 4.4));
            s.curve(foot, 0.6, Trace.of(0.9, 4.3, 2.8, 1.3));
            s.curve(foot, 0.6, Trace.of(0.9, 4.3, -2.5, 1.1));
            s.blot(foot, p.deep(), 0.25, Trace.of(-2.2, 0, 2.1, 0, 1.5, -0.5, -1.6, -0.45));
        });
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
