package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/** What walls have: windows, doors, pictures, shelves. */
final class Fittings {
    private Fittings() {}

    /** Draws a window with the sky behind it; {@code panes} across. */
    static void window(Scenery s, Slab wall, double x0, double y0, double x1, double y1, int panes) {
        Palette p = s.palette();
        s.panel(Tone.mix(p.wash(0.12), p.light(), 0.5), 1.1, wall.rect(x0 - 0.09, y0 - 0.09, x1 + 0.09, y1 + 0.09));
        double mid = y0 + (y1 - y0) * 0.42;
        s.face(p.skyTop(), 1, wall.rect(x0, mid, x1, y1));
        s.face(p.skyLow(), 1, wall.rect(x0, y0, x1, mid));
        s.face(p.skyLow(), 0.4, wall.rect(x0, mid, x1, mid + (y1 - mid) * 0.4));
        int far = p.dark() ? p.shade(p.skyLow(), 0.6) : Tone.mix(p.skyLow(), p.wash(0.5), 0.5);
        double step = (x1 - x0) / 5;
        for (int i = 0; i < 5; i++) {
            double top = y0 + (y1 - y0) * (0.12 + 0.2 * ((i * 37 % 11) / 11.0));
            s.face(far, 1, wall.rect(x0 + i * step, y0, x0 + (i + 1) * step, top));
            if (p.dark()) {
                s.face(p.glow(), 0.9, wall.rect(x0 + (i + 0.4) * step, top - 0.12, x0 + (i + 0.6) * step, top - 0.05));
            }
        }
        for (int i = 1; i < panes; i++) {
            double x = x0 + (x1 - x0) * i / panes;
            s.panel(p.wash(0.1), 0.7, wall.rect(x - 0.025, y0, x + 0.025, y1));
        }
        double bar = y0 + (y1 - y0) * 0.62;
        s.panel(p.wash(0.1), 0.7, wall.rect(x0, bar - 0.02, x1, bar + 0.02));
        edges(s, wall, x0, y0, x1, y1);
        s.panel(p.wash(0.2), 1, wall.rect(x0 - 0.15, y0 - 0.15, x1 + 0.15, y0 - 0.09));
    }

    /** Hangs curtains beside a window. */
    static void curtains(Scenery s, Slab wall, double x0, double y0, double x1, double y1, int colour) {
        double wide = (x1 - x0) * 0.2;
        curtain(s, wall, x0 - wide * 0.6, x0 + wide * 0.6, y0 - 0.2, y1 + 0.2, colour);
        curtain(s, wall, x1 - wide * 0.6, x1 + wide * 0.6, y0 - 0.2, y1 + 0.2, colour);
        s.edge(1.6, wall.at(x0 - wide, y1 + 0.22), wall.at(x1 + wide, y1 + 0.22));
    }

    private static void curtain(Scenery s, Slab wall, double x0, double x1, double y0, double y1, int colour) {
        s.panel(colour, 1, wall.at(x0, y0), wall.at(x1, y0 + 0.03), wall.at(x1 - 0.03, y1), wall.at(x0, y1));
        for (int i = 1; i < 4; i++) {
            double x = x0 + (x1 - x0) * i / 4;
            s.face(
                    s.palette().deep(),
                    0.12,
                    wall.at(x - 0.04, y0),
                    wall.at(x, y0),
                    wall.at(x, y1),
                    wall.at(x - 0.02, y1));
            s.edge(0.6, wall.at(x, y0 + 0.05), wall.at(x - 0.01, y1));
        }
    }

    /** Draws a door with panels and a handle. */
    static void door(Scenery s, Slab wall, double x0, double x1, double height, int colour) {
        Palette p = s.palette();
        s.panel(Tone.mix(p.wash(0.2), colour, 0.3), 1, wall.rect(x0 - 0.1, 0, x1 + 0.1, height + 0.1));
        s.panel(colour, 1.2, wall.rect(x0, 0, x1, height));
        s.face(p.deep(), 0.14, wall.at(x0, 0), wall.at(x0 + 0.18, 0), wall.at(x0 + 0.1, height), wall.at(x0, height));
        edges(s, wall, x0 + 0.14, height * 0.55, x1 - 0.14, height * 0.92);
        edges(s, wall, x0 + 0.14, height * 0.1, x1 - 0.14, height * 0.46);
        s.panel(p.glow(), 0.8, wall.rect(x1 - 0.11, height * 0.49, x1 - 0.05, height * 0.53));
    }

    /** Hangs a picture. */
    static void picture(Scenery s, Slab wall, double x, double y, double wide, double high) {
        Palette p = s.palette();
        s.face(p.deep(), 0.2, wall.rect(x + 0.04, y - 0.05, x + wide + 0.05, y + high - 0.02));
        s.panel(p.wash(0.7), 1.1, wall.rect(x, y, x + wide, y + high));
        s.panel(p.wash(0.04), 0.7, wall.rect(x + 0.05, y + 0.05, x + wide - 0.05, y + high - 0.05));
        double low = y + high * 0.42;
        s.face(
                p.accented(0.3, 0.7),
                1,
                wall.at(x + 0.09, y + 0.09),
                wall.at(x + wide - 0.09, y + 0.09),
                wall.at(x + wide - 0.09, low),
                wall.at(x + wide * 0.6, low + high * 0.2),
                wall.at(x + wide * 0.35, low - 0.03),
                wall.at(x + 0.09, low + 0.06));
        s.edge(0.7, wall.at(x + 0.09, low), wall.at(x + wide - 0.09, low + 0.02));
    }

    /** Builds shelves of books or goods against a wall. */
    static void shelves(Scenery s, Slab wall, double x0, double x1, double y0, double y1, int boards) {
        Palette p = s.palette();
        s.panel(p.wash(0.62), 1.2, wall.rect(x0, y0, x1, y1));
        double rise = (y1 - y0) / boards;
        for (int i = 0; i < boards; i++) {
            double base = y0 + i * rise;
            goods(s, wall, x0 + 0.04, x1 - 0.04, base + 0.04, rise - 0.1);
            s.panel(p.wash(0.35), 0.8, wall.rect(x0, base, x1, base + 0.04));
        }
        s.panel(p.wash(0.35), 0.9, wall.rect(x0, y1 - 0.04, x1, y1));
    }

    private static void goods(Scenery s, Slab wall, double x0, double x1, double y, double room) {
        Palette p = s.palette();
        double x = x0;
        while (x < x1 - 0.08) {
            double wide = s.dice().between(0.05, 0.13);
            double high = room * s.dice().between(0.55, 0.95);
            double tone = s.dice().next();
            boolean gap = s.dice().chance(0.14);
            if (!gap) {
                int colour =
                        tone < 0.3 ? p.accented(0.35, 0.75) : tone < 0.5 ? p.seconded(0.3, 0.7) : p.wash(tone * 0.75);
                s.panel(colour, 0.55, wall.rect(x, y, Math.min(x1, x + wide), y + high));
            }
            x += wide + (gap ? 0.1 : 0.004);
        }
    }

    /** Draws the four edges of a rectangle on a wall. */
    static void edges(Scenery s, Slab wall, double x0, double y0, double x1, double y1) {
        Point[] corners = wall.rect(x0, y0, x1, y1);
        for (int i = 0; i < 4; i++) {
            s.edge(0.75, corners[i], corners[(i + 1) % 4]);
        }
    }
}
