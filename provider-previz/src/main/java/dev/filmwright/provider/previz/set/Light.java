package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Trace;

/** Light that can be seen: pools around lamps, shafts from windows, sun, moon and stars. */
final class Light {
    private static final int RINGS = 14;

    private Light() {}

    /** Lays a pool of light around a point. */
    static void pool(Scenery s, Point where, double radius, double strength) {
        pool(s, where, radius, strength, s.palette().glow());
    }

    /** Lays a pool of light of a colour around a point. */
    static void pool(Scenery s, Point where, double radius, double strength, int colour) {
        if (s.camera().depth(where) < Camera.NEAR * 3) {
            return;
        }
        double x = s.camera().x(where);
        double y = s.camera().y(where);
        double reach = radius * s.camera().scale(where);
        for (int ring = RINGS; ring > 0; ring--) {
            double r = reach * ring / RINGS;
            s.sheet().wash(Trace.ellipse(x, y, r, r).path(true), colour, strength / RINGS);
        }
    }

    /** Lets light fall from an opening in the back wall onto the floor. */
    static void shaft(Scenery s, double x0, double x1, double top, double z) {
        if (s.palette().dark()) {
            return;
        }
        Point[] spill = {
            at(x0 - 1.1, 0.005, z - 2.4),
            at(x1 - 1.1, 0.005, z - 2.4),
            at(x1 - 0.35, 0.005, z - 0.7),
            at(x0 - 0.35, 0.005, z - 0.7)
        };
        s.face(s.palette().glow(), 0.5, spill);
        s.face(s.palette().glow(), 0.13, at(x0, top, z), at(x1, top, z), spill[1], spill[0]);
    }

    /** Puts sun, moon, stars and clouds into the sky. */
    static void sky(Scenery s) {
        Palette p = s.palette();
        double w = s.sheet().width();
        double horizon = Math.min(s.camera().horizon(), s.sheet().height() * 1.1);
        double x = w * (0.2 + 0.6 * s.dice().next());
        double y = horizon * (0.22 + 0.2 * s.dice().next());
        double r = Math.min(w, s.sheet().height()) * 0.045;
        if (p.dark()) {
            stars(s, horizon);
            disc(s, x, y, r, 0xF3EFD8, 0.92);
        } else {
            disc(s, x, y, r, p.glow(), 0.8);
            clouds(s, horizon);
        }
    }

    private static void disc(Scenery s, double x, double y, double r, int colour, double alpha) {
        s.sheet().wash(Trace.ellipse(x, y, r * 3.2, r * 3.2).path(true), colour, 0.08);
        s.sheet().wash(Trace.ellipse(x, y, r * 1.9, r * 1.9).path(true), colour, 0.12);
        s.sheet().wash(Trace.ellipse(x, y, r, r).path(true), colour, alpha);
    }

    /** Sprinkles stars above a row. */
    static void stars(Scenery s, double horizon) {
        double unit = Math.max(0.7, s.pen().unit() * 0.55);
        s.pen().dip(0xEDEBDD, 0.85);
        for (int i = 0; i < 70; i++) {
            double x = s.dice().next() * s.sheet().width();
            double y = s.dice().next() * horizon * 0.9;
            double size = unit * s.dice().between(0.5, 1.6);
            s.pen().stroke(Trace.of(x - size, y, x + size, y), 0.9, 0.9);
        }
    }

    private static void clouds(Scenery s, double horizon) {
        double w = s.sheet().width();
        for (int i = 0; i < 4; i++) {
            double x = w * s.dice().between(-0.05, 1);
            double y = horizon * s.dice().between(0.12, 0.75);
            double wide = w * s.dice().between(0.12, 0.26);
            Trace cloud = new Trace();
            for (int k = 0; k <= 6; k++) {
                double t = k / 6.0;
                cloud.add(x + wide * t, y - wide * 0.16 * (0.25 + s.dice().next()) * Math.sqrt(4 * t * (1 - t) + 0.02));
            }
            cloud.add(x + wide * 1.04, y + wide * 0.02).add(x - wide * 0.04, y + wide * 0.02);
            s.sheet().wash(cloud.smooth(true, 5).path(true), s.palette().light(), 0.6);
            s.ink(40);
            Trace under = Trace.of(
                    x + wide * 0.1,
                    y + wide * 0.03,
                    x + wide * 0.5,
                    y + wide * 0.045,
                    x + wide * 0.86,
                    y + wide * 0.025);
            s.pen().curve(under.smooth(false, 5), 0.5);
        }
    }
}
