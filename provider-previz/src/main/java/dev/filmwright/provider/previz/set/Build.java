package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Tone;

/** Carpentry: boxes, hatching and shadows. */
final class Build {
    private Build() {}

    /** Returns a point; short, as sets are full of them. */
    static Point at(double x, double y, double z) {
        return new Point(x, y, z);
    }

    /** Puts a box on the set that hides and is hidden as a whole, with a shadow if it stands on the floor. */
    static void box(Scenery s, int colour, Point low, Point high) {
        if (low.y() < 0.02) {
            shadow(s, low, high);
        }
        s.put(at((low.x() + high.x()) / 2, low.y(), low.z()), () -> boxNow(s, colour, low, high));
    }

    /** Draws a box at once. */
    static void boxNow(Scenery s, int colour, Point low, Point high) {
        Point eye = s.camera().eye();
        int dark = s.palette().shade(colour, 0.42);
        Slab left = Slab.side(low.x(), low.z());
        Slab right = Slab.side(high.x(), low.z());
        Slab front = Slab.wall(low.x(), low.z());
        double deep = high.z() - low.z();
        double wide = high.x() - low.x();
        if (eye.x() < low.x()) {
            s.panel(dark, 1, left.rect(0, low.y(), deep, high.y()));
            hatch(s, 9, 0.45, left.rect(0, low.y(), deep, high.y()));
        }
        if (eye.x() > high.x()) {
            s.panel(dark, 1, right.rect(0, low.y(), deep, high.y()));
            hatch(s, 9, 0.45, right.rect(0, low.y(), deep, high.y()));
        }
        if (eye.y() > high.y()) {
            Slab top = new Slab(at(low.x(), high.y(), low.z()), at(1, 0, 0), at(0, 0, 1));
            s.panel(Tone.mix(colour, s.palette().light(), 0.4), 1, top.rect(0, 0, wide, deep));
        }
        if (eye.y() < low.y()) {
            Slab under = new Slab(at(low.x(), low.y(), low.z()), at(1, 0, 0), at(0, 0, 1));
            s.panel(s.palette().shade(colour, 0.8), 1, under.rect(0, 0, wide, deep));
        }
        s.panel(colour, 1.1, front.rect(0, low.y(), wide, high.y()));
    }

    /** Fills a four-cornered face with slanting strokes, as a pencil shades. */
    static void hatch(Scenery s, int strokes, double weight, Point... corners) {
        if (s.focus() < 0.3) {
            return;
        }
        double slant = 1.6 / strokes;
        for (int i = 0; i < strokes; i++) {
            double from = (i + 0.3) / strokes;
            double to = Math.min(1, from + slant);
            double cut = from + slant > 1 ? (1 - from) / slant : 1;
            Point bottom = corners[0].towards(corners[1], from);
            Point top = corners[3].towards(corners[2], to);
            Point end = corners[0].towards(corners[1], to).towards(top, cut);
            s.edge(weight, bottom.towards(end, 0.03), bottom.towards(end, 0.5 + 0.45 * ((i * 7) % 5) / 5.0));
        }
    }

    /** Lays a shadow on the floor beside something. */
    static void shadow(Scenery s, Point low, Point high) {
        double reach = Math.min(0.8, 0.25 + 0.25 * (high.y() - low.y()));
        s.face(
                s.palette().deep(),
                s.palette().dark() ? 0.4 : 0.26,
                at(low.x() - 0.05, 0, low.z() - 0.06),
                at(high.x(), 0, low.z() - 0.06),
                at(high.x() + reach, 0, low.z() + 0.1),
                at(high.x() + reach, 0, high.z()),
                at(low.x(), 0, high.z()));
    }

    /** Draws lines on a slab that run across it at equal distances. */
    static void courses(Scenery s, Slab slab, double wide, double from, double to, double step) {
        for (double y = from; y <= to; y += step) {
            s.edge(0.5, slab.at(0, y), slab.at(wide, y));
        }
    }
}
