package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** The inside of a car, train, bus or plane. */
final class Cabin implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(1.5, 1.5, 2.1);
        shell.draw(s, p.accented(0.5, 0.25), p.wash(0.75));
        Slab wall = shell.backWall();
        for (int i = 0; i < 2; i++) {
            view(s, wall, 0.2 + i * 1.35, 1.25);
        }
        view(s, Slab.side(-1.49, -0.4), 0.15, 1.35);
        view(s, Slab.side(1.49, -0.4), 0.15, 1.35);
        s.edge(1.2, wall.at(0, 1.85), wall.at(3, 1.85));
        s.edge(0.8, wall.at(0, 0.78), wall.at(3, 0.78));
        for (double x = -1.35; x < 1.2; x += 0.92) {
            seat(s, x);
        }
        s.edge(1.3, at(-1.4, 1.92, 0.6), at(1.4, 1.92, 0.6));
        for (double x = -1; x <= 1; x += 0.5) {
            s.curve(at(x, 0, 0.6), 0.8, Trace.of(0, 1.92, -0.05, 1.74, 0.05, 1.74, 0, 1.92));
        }
    }

    private static void view(Scenery s, Slab wall, double x, double wide) {
        Palette p = s.palette();
        s.panel(p.wash(0.8), 1.3, wall.rect(x - 0.06, 0.82, x + wide + 0.06, 1.74));
        s.face(p.skyTop(), 1, wall.rect(x, 1.3, x + wide, 1.68));
        s.face(p.skyLow(), 1, wall.rect(x, 0.88, x + wide, 1.3));
        s.face(
                Tone.mix(p.skyLow(), p.wash(0.6), 0.5),
                1,
                wall.at(x, 0.88),
                wall.at(x + wide, 0.88),
                wall.at(x + wide, 1.12),
                wall.at(x + wide * 0.6, 1.2),
                wall.at(x + wide * 0.3, 1.06),
                wall.at(x, 1.15));
        for (int i = 0; i < 5; i++) {
            double y = 0.95 + i * 0.14;
            s.edge(0.5, wall.at(x + wide * 0.1 * i, y), wall.at(x + wide * (0.45 + 0.1 * i), y));
        }
        s.face(
                p.light(),
                0.22,
                wall.at(x + wide * 0.55, 0.88),
                wall.at(x + wide * 0.7, 0.88),
                wall.at(x + wide * 0.95, 1.68),
                wall.at(x + wide * 0.8, 1.68));
        Fittings.edges(s, wall, x, 0.88, x + wide, 1.68);
    }

    private static void seat(Scenery s, double x) {
        Palette p = s.palette();
        Build.box(s, p.accented(0.45, 0.8), at(x, 0.3, 0.75), at(x + 0.82, 0.48, 1.3));
        s.put(at(x + 0.4, 0, 1.2), () -> {
            Slab back = Slab.wall(x, 1.25);
            s.panel(
                    p.accented(0.4, 0.8),
                    1.1,
                    back.at(0.02, 0.45),
                    back.at(0.8, 0.45),
                    back.at(0.76, 1.1),
                    back.at(0.06, 1.1));
            s.panel(p.accented(0.3, 0.7), 1, back.rect(0.24, 1.08, 0.58, 1.3));
            s.edge(0.6, back.at(0.27, 0.5), back.at(0.28, 1.05));
            s.edge(0.6, back.at(0.55, 0.5), back.at(0.54, 1.05));
        });
        Point none = at(x, 0, 0.75);
        s.edge(0.8, none, at(x + 0.82, 0, 0.75));
    }

    @Override
    public double extent() {
        return 2.3;
    }

    @Override
    public double reach() {
        return 3.2;
    }

    @Override
    public double swing() {
        return 0.5;
    }

    @Override
    public double haze() {
        return 40;
    }
}
