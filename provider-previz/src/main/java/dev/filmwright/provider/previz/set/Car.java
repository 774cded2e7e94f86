package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A car seen from behind. */
final class Car {
    private Car() {}

    /** Parks a car. */
    static void parked(Scenery s, double x, double z, int colour) {
        Build.shadow(s, at(x - 0.9, 0, z - 0.2), at(x + 0.9, 1, z + 3.6));
        s.put(at(x, 0, z), () -> {
            Palette p = s.palette();
            Point tail = at(x, 0, z);
            wheel(s, at(x - 0.72, 0, z));
            wheel(s, at(x + 0.72, 0, z));
            side(s, x, z, colour);
            Trace body = Trace.of(-0.88, 0.28, -0.9, 0.7, -0.84, 0.95, 0.84, 0.95, 0.9, 0.7, 0.88, 0.28, -0.88, 0.28);
            s.blot(tail, colour, 1, body);
            s.blot(tail, p.shade(colour, 0.5), 1, Trace.of(-0.88, 0.28, -0.89, 0.5, 0.89, 0.5, 0.88, 0.28));
            s.curve(tail, 1.2, body);
            Point roof = at(x, 0, z + 0.7);
            Trace cabin = Trace.of(-0.8, 0.95, -0.58, 1.42, 0.58, 1.42, 0.8, 0.95, -0.8, 0.95);
            s.blot(roof, colour, 1, cabin);
            s.curve(roof, 1.1, cabin);
            Trace glass = Trace.of(-0.66, 0.98, -0.5, 1.34, 0.5, 1.34, 0.66, 0.98, -0.66, 0.98);
            s.blot(roof, Tone.mix(p.skyTop(), p.wash(0.6), 0.5), 1, glass);
            s.curve(roof, 0.8, glass);
            for (int sign = -1; sign <= 1; sign += 2) {
                Trace light = Trace.of(
                        sign * 0.86, 0.66, sign * 0.6, 0.66, sign * 0.6, 0.8, sign * 0.85, 0.8, sign * 0.86, 0.66);
                s.blot(tail, p.dark() ? 0xE2614C : 0xB4574A, 1, light);
                s.curve(tail, 0.7, light);
            }
            s.edge(0.8, at(x - 0.85, 0.56, z), at(x + 0.85, 0.56, z));
            s.blot(tail, p.light(), 1, Trace.of(-0.2, 0.6, 0.2, 0.6, 0.2, 0.72, -0.2, 0.72));
        });
    }

    private static void side(Scenery s, double x, double z, int colour) {
        double face = s.camera().eye().x() < x ? x - 0.88 : x + 0.88;
        Slab flank = Slab.side(face, z);
        int dark = s.palette().shade(colour, 0.35);
        s.panel(dark, 1, flank.at(0, 0.28), flank.at(4, 0.28), flank.at(4, 0.75), flank.at(3, 0.92), flank.at(0, 0.95));
    }

    private static void wheel(Scenery s, Point foot) {
        Trace tyre = Trace.of(-0.13, 0, 0.13, 0, 0.13, 0.4, -0.13, 0.4);
        s.blot(foot, s.palette().wash(0.95), 1, tyre);
    }
}
