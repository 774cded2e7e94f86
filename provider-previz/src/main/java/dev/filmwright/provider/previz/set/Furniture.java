package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** Things that stand about. */
final class Furniture {
    private Furniture() {}

    /** Puts a table with legs. */
    static void table(Scenery s, int colour, double x0, double z0, double x1, double z1, double high) {
        Build.shadow(s, at(x0, 0, z0), at(x1, high, z1));
        s.put(at((x0 + x1) / 2, 0, z0), () -> {
            leg(s, x0 + 0.06, z1 - 0.08, high);
            leg(s, x1 - 0.06, z1 - 0.08, high);
            leg(s, x0 + 0.06, z0 + 0.06, high);
            leg(s, x1 - 0.06, z0 + 0.06, high);
            Build.boxNow(s, colour, at(x0, high - 0.06, z0), at(x1, high, z1));
        });
    }

    private static void leg(Scenery s, double x, double z, double high) {
        s.panel(s.palette().wash(0.6), 0.9, Slab.wall(x, z).rect(-0.03, 0, 0.03, high - 0.05));
    }

    /** Puts a chair that shows its back, its seat towards the back wall. */
    static void chair(Scenery s, int colour, double x, double z) {
        Build.shadow(s, at(x - 0.22, 0, z), at(x + 0.22, 0.5, z + 0.4));
        s.put(at(x, 0, z), () -> {
            leg(s, x - 0.18, z + 0.38, 0.46);
            leg(s, x + 0.18, z + 0.38, 0.46);
            leg(s, x - 0.18, z, 0.46);
            leg(s, x + 0.18, z, 0.46);
            Build.boxNow(s, colour, at(x - 0.22, 0.42, z), at(x + 0.22, 0.47, z + 0.42));
            s.panel(
                    Tone.mix(colour, s.palette().wash(0.4), 0.3),
                    1,
                    Slab.wall(x, z).rect(-0.21, 0.6, 0.21, 0.95));
            s.edge(1.2, at(x - 0.19, 0.45, z), at(x - 0.19, 0.95, z));
            s.edge(1.2, at(x + 0.19, 0.45, z), at(x + 0.19, 0.95, z));
        });
    }

    /** Puts a sofa that faces the camera. */
    static void sofa(Scenery s, int colour, double x0, double z, double wide) {
        double x1 = x0 + wide;
        Build.shadow(s, at(x0, 0, z), at(x1, 0.8, z + 0.85));
        s.put(at((x0 + x1) / 2, 0, z), () -> {
            Build.boxNow(s, s.palette().shade(colour, 0.15), at(x0 + 0.1, 0.1, z + 0.55), at(x1 - 0.1, 0.82, z + 0.85));
            Build.boxNow(s, colour, at(x0 + 0.12, 0.1, z + 0.05), at(x1 - 0.12, 0.44, z + 0.6));
            s.edge(0.7, at((x0 + x1) / 2, 0.1, z + 0.05), at((x0 + x1) / 2, 0.44, z + 0.05));
            s.edge(0.7, at((x0 + x1) / 2, 0.44, z + 0.55), at((x0 + x1) / 2, 0.82, z + 0.55));
            Build.boxNow(s, colour, at(x0, 0.1, z), at(x0 + 0.2, 0.62, z + 0.85));
            Build.boxNow(s, colour, at(x1 - 0.2, 0.1, z), at(x1, 0.62, z + 0.85));
        });
    }

    /** Puts a standing lamp, lit when it is dark. */
    static void lamp(Scenery s, double x, double z, double high) {
        s.put(at(x, 0, z), () -> {
            Palette p = s.palette();
            Point foot = at(x, 0, z);
            s.edge(1.8, foot, at(x, high - 0.2, z));
            s.blot(foot, p.wash(0.8), 1, Trace.ellipse(0, 0.02, 0.15, 0.03));
            Trace shade = Trace.of(
                    -0.12, high + 0.1, 0.12, high + 0.1, 0.21, high - 0.22, -0.21, high - 0.22, -0.12, high + 0.1);
            s.blot(foot, p.dark() ? p.glow() : p.seconded(0.15, 0.4), 1, shade);
            s.curve(foot, 1, shade);
            if (p.dark()) {
                Light.pool(s, at(x, high - 0.15, z), 1.5, 0.5);
            }
        });
    }

    /** Hangs a lamp from above, lit when it is dark. */
    static void pendant(Scenery s, double x, double z, double ceiling, double high) {
        s.put(at(x, 0, z), () -> {
            Palette p = s.palette();
            Point foot = at(x, 0, z);
            s.edge(0.8, at(x, ceiling, z), at(x, high + 0.2, z));
            Trace shade = Trace.of(-0.06, high + 0.2, 0.06, high + 0.2, 0.24, high, -0.24, high, -0.06, high + 0.2);
            s.blot(foot, p.accented(0.5, 0.6), 1, shade);
            s.curve(foot, 1, shade);
            s.blot(foot, p.glow(), 1, Trace.ellipse(0, high - 0.01, 0.13, 0.035));
            if (p.dark()) {
                Light.pool(s, at(x, high - 0.1, z), 1.4, 0.5);
            }
        });
    }

    /** Puts a plant in a pot. */
    static void plant(Scenery s, double x, double z, double high) {
        s.put(at(x, 0, z), () -> {
            Point foot = at(x, 0, z);
            int green = Tone.lit(0x7C9070, s.palette().wash(0.1));
            for (int i = 0; i < 9; i++) {
                double angle = -1.25 + 2.5 * i / 8;
                double tip = high * (0.75 + 0.25 * ((i * 5) % 4) / 3.0);
                double dx = StrictMath.sin(angle) * tip * 0.5;
                double up = 0.35 + StrictMath.cos(angle * 0.8) * (tip - 0.35);
                Trace leaf = Trace.of(
                                0, 0.35, dx * 0.45 - 0.06, up * 0.72, dx, up, dx * 0.6 + 0.07, up * 0.65, 0.02, 0.35)
                        .smooth(false, 3);
                s.blot(foot, i % 2 == 0 ? green : s.palette().shade(green, 0.3), 1, leaf);
                s.curve(foot, 0.6, leaf);
            }
            Trace pot = Trace.of(-0.16, 0.36, 0.16, 0.36, 0.12, 0, -0.12, 0, -0.16, 0.36);
            s.blot(foot, s.palette().seconded(0.4, 0.7), 1, pot);
            s.curve(foot, 1, pot);
        });
    }

    /** Puts a screen on a stand; it shines. */
    static void screen(Scenery s, double x, double y, double z, double wide) {
        s.put(at(x, 0, z), () -> {
            Palette p = s.palette();
            Slab face = Slab.wall(x - wide / 2, z);
            double high = wide * 0.6;
            s.edge(1.6, at(x, y, z), at(x, y - 0.14, z));
            s.panel(p.wash(0.85), 1, face.rect(-0.03, y - 0.03, wide + 0.03, y + high + 0.03));
            s.face(Tone.mix(p.accent(), 0xEAF2F0, 0.5), 1, face.rect(0, y, wide, y + high));
            for (int i = 1; i < 5; i++) {
                s.edge(
                        0.6,
                        face.at(wide * 0.1, y + high * i / 5),
                        face.at(wide * (0.4 + 0.1 * ((i * 3) % 5)), y + high * i / 5));
            }
        });
    }
}
