package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A street in a city. */
final class Street implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        s.sky();
        Light.sky(s);
        s.ground(p.wash(0.5), p.wash(0.3));
        s.face(p.wash(0.24), 1, at(-6, 0.01, -8), at(-3.4, 0.01, -8), at(-3.4, 0.01, 80), at(-6, 0.01, 80));
        s.face(p.wash(0.24), 1, at(3.4, 0.01, -8), at(6, 0.01, -8), at(6, 0.01, 80), at(3.4, 0.01, 80));
        s.edge(1.1, at(-3.4, 0.01, -8), at(-3.4, 0.01, 80));
        s.edge(1.1, at(3.4, 0.01, -8), at(3.4, 0.01, 80));
        for (double z = -4; z < 40; z += 4) {
            s.face(
                    p.light(),
                    0.7,
                    at(-0.1, 0.01, z),
                    at(0.1, 0.01, z),
                    at(0.1, 0.01, z + 1.6),
                    at(-0.1, 0.01, z + 1.6));
        }
        tower(s, p, at(-3, 0, 62), 12, 26);
        tower(s, p, at(-9, 0, 58), 6, 34);
        double left = 38;
        while (left > -4) {
            double wide = s.dice().between(6, 9);
            house(s, -6, left - wide, wide, s.dice().between(6.5, 12));
            house(s, 6, left - wide, wide, s.dice().between(6, 13));
            left -= wide;
        }
        for (double z = 4; z < 34; z += 9) {
            lantern(s, -3.7, z);
            lantern(s, 3.7, z + 4);
        }
        Car.parked(s, 2.3, 7, p.accented(0.4, 0.85));
        Car.parked(s, -2.4, 13, p.seconded(0.4, 0.8));
    }

    private static void tower(Scenery s, Palette p, Point low, double wide, double high) {
        s.panel(p.wash(0.4), 0.8, low, low.plus(at(wide, 0, 0)), low.plus(at(wide, high, 0)), low.plus(at(0, high, 0)));
    }

    private static void house(Scenery s, double x, double z, double wide, double high) {
        Palette p = s.palette();
        double tone = s.dice().between(0.2, 0.42);
        double share = s.dice().between(0.05, 0.5);
        boolean lit = x < 0;
        long part = s.dice().nextLong();
        s.put(at(x, 0, z + wide * 0.5), () -> {
            Slab wall = Slab.side(x, z);
            int stone = p.accented(lit ? tone : tone + 0.2, share);
            s.panel(stone, 1.2, wall.rect(0, 0, wide, high));
            s.face(
                    p.deep(),
                    0.14,
                    wall.at(0, high * 0.75),
                    wall.at(wide, high * 0.9),
                    wall.at(wide, high),
                    wall.at(0, high));
            double out = x < 0 ? 0.25 : -0.25;
            s.panel(
                    p.wash(0.5),
                    0.8,
                    wall.at(0, high),
                    wall.at(wide, high),
                    at(x + out, high + 0.25, z + wide),
                    at(x + out, high + 0.25, z));
            shop(s, wall, wide);
            var dice = s.dice().fork(part);
            for (double y = 3.7; y < high - 1.4; y += 2.5) {
                for (double at = 0.7; at < wide - 1.1; at += 1.9) {
                    pane(s, wall, at, y, dice.chance(0.4));
                }
            }
        });
        Trace edge = Trace.of(z, high);
        s.edge(1, at(x, 0, edge.x(0)), at(x, edge.y(0), edge.x(0)));
    }

    private static void pane(Scenery s, Slab wall, double x, double y, boolean lit) {
        Palette p = s.palette();
        int glass = p.dark() && lit ? p.glow() : Tone.mix(p.skyTop(), p.wash(0.65), 0.6);
        s.panel(glass, 0.7, wall.rect(x, y, x + 0.95, y + 1.5));
        s.edge(0.5, wall.at(x + 0.47, y), wall.at(x + 0.47, y + 1.5));
        s.edge(1, wall.at(x - 0.1, y - 0.06), wall.at(x + 1.05, y - 0.06));
    }

    private static void shop(Scenery s, Slab wall, double wide) {
        Palette p = s.palette();
        int glass = p.dark() ? Tone.mix(p.glow(), p.wash(0.3), 0.2) : Tone.mix(p.skyTop(), p.wash(0.7), 0.6);
        s.panel(glass, 0.9, wall.rect(0.5, 0.5, wide - 2, 2.4));
        s.panel(p.wash(0.75), 1, wall.rect(wide - 1.6, 0, wide - 0.5, 2.4));
        s.panel(p.seconded(0.35, 0.85), 0.9, wall.rect(0.3, 2.5, wide - 0.4, 3.05));
        s.edge(0.6, wall.at(0.5 + (wide - 2.5) / 2, 0.5), wall.at(0.5 + (wide - 2.5) / 2, 2.4));
    }

    static void lantern(Scenery s, double x, double z) {
        s.put(at(x, 0, z), () -> {
            double arm = x < 0 ? 0.9 : -0.9;
            s.edge(1.7, at(x, 0, z), at(x, 4.6, z));
            s.edge(1.2, at(x, 4.6, z), at(x + arm, 4.75, z));
            s.blot(at(x + arm, 0, z), s.palette().glow(), 1, Trace.ellipse(0, 4.68, 0.26, 0.11));
            s.curve(at(x + arm, 0, z), 0.8, Trace.ellipse(0, 4.68, 0.26, 0.11));
            if (s.palette().dark()) {
                Light.pool(s, at(x + arm, 4.6, z), 1.6, 0.55);
                s.blot(at(x + arm, 0, z), s.palette().glow(), 0.3, Trace.ellipse(0, 0.02, 2.2, 0.2));
            }
        });
    }

    @Override
    public double extent() {
        return 10;
    }

    @Override
    public double reach() {
        return 26;
    }

    @Override
    public double haze() {
        return 45;
    }
}
