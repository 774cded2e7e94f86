package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** The outside of a house, palace or courtyard. */
final class House implements Place {
    private static final double FRONT = 11;

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        Nature.hills(s, 120, 12, 0.35, false);
        s.ground(Tone.mix(Nature.leaf(s), p.wash(0.3), 0.35), Tone.mix(Nature.leaf(s), p.wash(0.15), 0.5));
        path(s, p);
        double high = s.dice().chance(0.4) ? 8 : 5.6;
        Build.shadow(s, at(-6, 0, FRONT), at(6, 1.2, FRONT + 2));
        s.put(at(0, 0, FRONT + 1), () -> front(s, p, high));
        Nature.tree(s, -7.6, 9, 7.5);
        Nature.tree(s, 8.2, 12, 9);
        hedge(s, -5.6, -1.4);
        hedge(s, 1.4, 5.6);
    }

    private static void front(Scenery s, Palette p, double high) {
        Slab wall = Slab.wall(-6, FRONT);
        s.panel(p.accented(0.14, 0.35), 1.4, wall.rect(0, 0, 12, high));
        s.face(p.deep(), 0.14, wall.at(0, high - 1.1), wall.at(12, high - 0.6), wall.at(12, high), wall.at(0, high));
        s.face(p.deep(), 0.12, wall.rect(0, 0, 1.4, high));
        roof(s, wall, high, p);
        for (double x = 0.9; x < 11; x += 2.9) {
            for (double y = 1.1; y < high - 1.5; y += 2.6) {
                if (Math.abs(x - 5.5) > 1.6 || y > 2) {
                    shutters(s, wall, x, y, p);
                }
            }
        }
        Fittings.door(s, wall, 5.4, 6.7, 2.5, p.seconded(0.45, 0.8));
        s.panel(p.wash(0.3), 1, wall.at(4.9, 2.8), wall.at(7.2, 2.8), wall.at(6.05, 3.5));
        Slab step = Slab.floor(-1.3, FRONT - 0.8);
        s.panel(p.wash(0.25), 1, step.rect(0, 0, 2.6, 0.8));
    }

    private static void path(Scenery s, Palette p) {
        s.panel(
                p.wash(0.14),
                0.9,
                at(-1.1, 0.005, -8),
                at(1.3, 0.005, -8),
                at(0.8, 0.005, 10.5),
                at(-0.7, 0.005, 10.5));
        for (double z = -3; z < 10; z += 1.3) {
            s.edge(0.5, at(-0.8, 0.006, z), at(0.2, 0.006, z + 0.1));
        }
    }

    private static void roof(Scenery s, Slab wall, double high, Palette p) {
        int tile = p.seconded(0.42, 0.65);
        s.panel(
                tile,
                1.4,
                wall.at(-0.6, high),
                wall.at(12.6, high),
                wall.at(10.6, high + 2.4),
                wall.at(1.4, high + 2.4));
        for (int i = 1; i < 6; i++) {
            double y = high + 2.4 * i / 6;
            double in = 2.0 * i / 6 - 0.6;
            s.edge(0.5, wall.at(in, y), wall.at(12 - in, y));
        }
        s.panel(p.wash(0.5), 1, wall.rect(8.4, high + 1.4, 9.3, high + 3.3));
    }

    private static void shutters(Scenery s, Slab wall, double x, double y, Palette p) {
        int glass = p.dark() ? p.glow() : Tone.mix(p.skyTop(), p.wash(0.6), 0.55);
        s.panel(glass, 0.9, wall.rect(x, y, x + 0.9, y + 1.4));
        s.edge(0.6, wall.at(x + 0.45, y), wall.at(x + 0.45, y + 1.4));
        s.edge(0.6, wall.at(x, y + 0.9), wall.at(x + 0.9, y + 0.9));
        s.panel(p.seconded(0.4, 0.7), 0.8, wall.rect(x - 0.45, y, x - 0.03, y + 1.4));
        s.panel(p.seconded(0.4, 0.7), 0.8, wall.rect(x + 0.93, y, x + 1.35, y + 1.4));
    }

    private static void hedge(Scenery s, double x0, double x1) {
        s.put(at((x0 + x1) / 2, 0, 8.6), () -> {
            int leaf = s.palette().shade(Nature.leaf(s), 0.15);
            Trace top = new Trace().add(x0, 0);
            for (int i = 0; i <= 12; i++) {
                top.add(x0 + (x1 - x0) * i / 12, 0.75 + 0.12 * ((i * 7) % 5) / 4.0);
            }
            top.add(x1, 0);
            Point foot = at(0, 0, 8.6);
            s.blot(foot, leaf, 1, top.smooth(false, 3));
            s.curve(foot, 0.9, top.smooth(false, 3));
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
        return 50;
    }
}
