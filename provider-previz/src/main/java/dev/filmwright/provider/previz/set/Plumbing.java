package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** Pipes with flanges, handwheels and gauges. */
final class Plumbing {
    private static final int VALVE = 0xB5473A;

    private Plumbing() {}

    /** Lays pipes one above the other along a wall, with valves and gauges on them. */
    static void along(Scenery s, Slab wall, double wide) {
        Palette p = s.palette();
        for (int row = 0; row < 3; row++) {
            double y = 1.95 + row * 0.5;
            double thick = s.dice().between(0.1, 0.22);
            int metal = s.dice().chance(0.35)
                    ? p.accented(0.4, 0.8)
                    : p.wash(s.dice().between(0.3, 0.55));
            pipe(s, metal, wall.rect(0, y, wide, y + thick));
            for (double x = s.dice().between(0.4, 1.2); x < wide; x += s.dice().between(1.1, 1.9)) {
                s.face(p.shade(metal, 0.5), 1, wall.rect(x, y - 0.04, x + 0.09, y + thick + 0.04));
            }
            wheel(s, wall.at(s.dice().between(0.6, wide - 0.6), y + thick / 2), 0.17);
        }
        for (double x = 0.7; x < wide; x += 1.35) {
            gauge(s, wall.at(x, 1.42), 0.13);
        }
    }

    /** Lets pipes rise along a side wall, from floor to ceiling. */
    static void upright(Scenery s, Slab wall, double deep, double high) {
        Palette p = s.palette();
        for (double z = 0.5; z < deep - 0.3; z += s.dice().between(0.9, 1.4)) {
            double thick = s.dice().between(0.1, 0.24);
            int metal = s.dice().chance(0.3)
                    ? p.seconded(0.4, 0.8)
                    : p.wash(s.dice().between(0.35, 0.6));
            s.panel(metal, 0.9, wall.rect(z, 0, z + thick, high));
            s.face(p.deep(), 0.3, wall.rect(z + thick * 0.62, 0, z + thick, high));
            for (double y = 0.6; y < high; y += 1.1) {
                s.face(p.shade(metal, 0.5), 1, wall.rect(z - 0.03, y, z + thick + 0.03, y + 0.08));
            }
        }
    }

    /** Stands a pipe with a handwheel on the floor. */
    static void post(Scenery s, double x, double z) {
        Palette p = s.palette();
        s.put(at(x, 0, z), () -> {
            Slab front = Slab.wall(x, z);
            s.panel(p.wash(0.5), 0.9, front.rect(-0.07, 0, 0.07, 0.85));
            s.face(p.deep(), 0.3, front.rect(0.02, 0, 0.07, 0.85));
            s.panel(p.wash(0.62), 0.7, front.rect(-0.12, 0.5, 0.12, 0.58));
            wheel(s, at(x, 0.95, z), 0.2);
        });
    }

    /** Draws a round gauge; its needle depends on where it is. */
    static void gauge(Scenery s, Point where, double radius) {
        s.blot(where, s.palette().wash(0.7), 1, Trace.ellipse(0, 0, radius * 1.15, radius * 1.15));
        s.blot(where, Tone.mix(s.palette().light(), 0xF2EBD8, 0.6), 1, Trace.ellipse(0, 0, radius, radius));
        s.curve(where, 0.7, Trace.ellipse(0, 0, radius * 1.08, radius * 1.08));
        double angle = 0.4 + where.x() * 1.3 % 2.2;
        Trace needle = Trace.of(0, 0, radius * 0.8 * StrictMath.cos(angle), radius * 0.8 * StrictMath.sin(angle));
        s.curve(where, 0.9, needle);
    }

    private static void wheel(Scenery s, Point where, double radius) {
        int paint = s.palette().tint(VALVE);
        Trace rim = Trace.ellipse(0, 0, radius, radius);
        s.blot(where, paint, 1, rim.append(Trace.ellipse(0, 0, radius * 0.72, radius * 0.72), true));
        s.curve(where, 0.7, Trace.ellipse(0, 0, radius, radius));
        for (int i = 0; i < 3; i++) {
            double dx = radius * 0.8 * StrictMath.cos(0.3 + i * Math.PI / 3);
            double dy = radius * 0.8 * StrictMath.sin(0.3 + i * Math.PI / 3);
            s.curve(where, 1.1, Trace.of(-dx, -dy, dx, dy));
        }
        s.blot(where, paint, 1, Trace.ellipse(0, 0, radius * 0.2, radius * 0.2));
    }

    private static void pipe(Scenery s, int metal, Point... corners) {
        s.panel(metal, 0.9, corners);
        Point low = corners[0].towards(corners[3], 0.3);
        Point end = corners[1].towards(corners[2], 0.3);
        s.face(s.palette().deep(), 0.3, corners[0], corners[1], end, low);
        Point high = corners[0].towards(corners[3], 0.75);
        s.face(
                s.palette().light(),
                0.35,
                high,
                corners[1].towards(corners[2], 0.75),
                corners[1].towards(corners[2], 0.9),
                corners[0].towards(corners[3], 0.9));
    }
}
