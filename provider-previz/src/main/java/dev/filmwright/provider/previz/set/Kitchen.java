package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Trace;

/** A kitchen. */
final class Kitchen implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(2.9, 2.8, 2.6);
        shell.draw(s, p.accented(0.08, 0.15), p.wash(0.35));
        shell.tiles(s, 0.5);
        Slab wall = shell.backWall();
        Build.courses(s, wall, 5.8, 1.0, 1.55, 0.14);
        Fittings.window(s, wall, 2.3, 1.15, 3.5, 2.2, 2);
        Light.shaft(s, -0.6, 0.6, 2.2, shell.back());
        cupboards(s, wall, 0.25, 2.05, p);
        cupboards(s, wall, 3.8, 5.5, p);
        Build.box(s, p.accented(0.3, 0.6), at(-2.7, 0, 2.2), at(1.4, 0.9, 2.8));
        Build.box(s, p.light(), at(1.5, 0, 2.1), at(2.3, 1.9, 2.8));
        front(s);
        Furniture.pendant(s, 0.6, 1.4, 2.6, 1.95);
        Furniture.table(s, p.seconded(0.35, 0.5), -0.3, 1.0, 1.4, 1.8, 0.76);
        Furniture.chair(s, p.wash(0.45), -0.75, 1.2);
        Furniture.chair(s, p.wash(0.45), 1.8, 1.25);
    }

    private static void cupboards(Scenery s, Slab wall, double x0, double x1, Palette p) {
        int doors = 3;
        for (int i = 0; i < doors; i++) {
            double x = x0 + (x1 - x0) * i / doors;
            s.panel(p.accented(0.2, 0.5), 0.9, wall.rect(x, 1.6, x + (x1 - x0) / doors - 0.02, 2.3));
            s.edge(1, wall.at(x + 0.05, 1.68), wall.at(x + 0.05, 1.8));
        }
    }

    private static void front(Scenery s) {
        s.put(at(-0.6, 0, 2.19), () -> {
            Slab face = Slab.wall(-2.7, 2.19);
            for (double x = 0.1; x < 4; x += 0.66) {
                Fittings.edges(s, face, x, 0.12, x + 0.58, 0.8);
                s.edge(1, face.at(x + 0.22, 0.72), face.at(x + 0.38, 0.72));
            }
            s.curve(
                    at(-1.4, 0, 2.3),
                    1.2,
                    Trace.of(0, 0.9, 0, 1.15, 0.1, 1.2, 0.16, 1.1).smooth(false, 4));
            s.blot(
                    at(-2.2, 0, 2.3),
                    s.palette().wash(0.7),
                    1,
                    Trace.of(-0.14, 0.9, 0.14, 0.9, 0.16, 1.08, -0.16, 1.08));
            s.blot(
                    at(0.8, 0, 2.3),
                    s.palette().seconded(0.3, 0.8),
                    1,
                    Trace.of(
                            -0.06, 0.9, 0.06, 0.9, 0.06, 1.1, 0.02, 1.16, 0.02, 1.25, -0.02, 1.25, -0.02, 1.16, -0.06,
                            1.1));
        });
    }

    @Override
    public double extent() {
        return 3.6;
    }

    @Override
    public double reach() {
        return 6;
    }

    @Override
    public double haze() {
        return 40;
    }
}
