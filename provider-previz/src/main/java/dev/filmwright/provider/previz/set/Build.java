package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Tone;

/** Carpentry: walls, boxes and what is made of them. */
final class Build {
    private Build() {}

    /** Returns a point; short, as sets are full of them. */
    static Point at(double x, double y, double z) {
        return new Point(x, y, z);
    }

    /** Puts a box on the set that hides and is hidden as a whole. */
    static void box(Scenery s, int colour, Point low, Point high) {
        s.put(low.towards(high, 0.5), () -> boxNow(s, colour, low, high));
    }

    /** Draws a box at once. */
    static void boxNow(Scenery s, int colour, Point low, Point high) {
        Point eye = s.camera().eye();
        int dark = s.palette().shade(colour, 0.45);
        int light = Tone.mix(colour, s.palette().light(), 0.35);
        if (eye.x() < low.x()) {
            s.panel(
                    dark,
                    1,
                    low,
                    at(low.x(), high.y(), low.z()),
                    at(low.x(), high.y(), high.z()),
                    at(low.x(), low.y(), high.z()));
        }
        if (eye.x() > high.x()) {
            s.panel(
                    dark,
                    1,
                    at(high.x(), low.y(), low.z()),
                    at(high.x(), high.y(), low.z()),
                    high,
                    at(high.x(), low.y(), high.z()));
        }
        if (eye.y() > high.y()) {
            s.panel(
                    light,
                    1,
                    at(low.x(), high.y(), low.z()),
                    at(high.x(), high.y(), low.z()),
                    high,
                    at(low.x(), high.y(), high.z()));
        }
        if (eye.y() < low.y()) {
            s.panel(
                    s.palette().shade(colour, 0.8),
                    1,
                    low,
                    at(high.x(), low.y(), low.z()),
                    at(high.x(), low.y(), high.z()),
                    at(low.x(), low.y(), high.z()));
        }
        s.panel(
                colour,
                1.1,
                low,
                at(low.x(), high.y(), low.z()),
                at(high.x(), high.y(), low.z()),
                at(high.x(), low.y(), low.z()));
    }

    /** Lays a shadow on the floor under something. */
    static void shadow(Scenery s, double x0, double z0, double x1, double z1) {
        s.face(s.palette().deep(), 0.28, at(x0, 0, z0), at(x1, 0, z0), at(x1 + 0.25, 0, z1), at(x0 + 0.1, 0, z1));
    }

    /** Draws a wall that stands upright between two floor points. */
    static void wall(Scenery s, int colour, Point from, Point to, double height) {
        s.panel(colour, 1.3, from, to, at(to.x(), height, to.z()), at(from.x(), height, from.z()));
    }
}
