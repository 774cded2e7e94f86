package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/** A hangar, warehouse, factory, garage or dock. */
final class Hangar implements Place {
    private static final double BACK = 14;

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(7.5, BACK, 7.5);
        shell.draw(s, p.accented(0.34, 0.12), p.wash(0.42));
        shell.tiles(s, 2.4);
        Slab wall = shell.backWall();
        s.panel(Tone.mix(p.skyLow(), p.light(), 0.4), 1.4, wall.rect(4.8, 0, 10.2, 5.2));
        s.face(p.wash(0.4), 1, wall.rect(4.8, 3.7, 10.2, 5.2));
        Build.courses(s, Slab.wall(-2.7, BACK - 0.02), 5.4, 3.7, 5.2, 0.3);
        s.face(
                p.glow(),
                p.dark() ? 0.12 : 0.4,
                at(-2.7, 0.01, BACK),
                at(2.7, 0.01, BACK),
                at(4.4, 0.01, 4),
                at(-4.4, 0.01, 4));
        for (double x = 0.8; x < 14; x += 2.8) {
            Fittings.window(s, wall, x, 5.7, x + 1.9, 6.8, 3);
        }
        for (double z = 1; z < BACK; z += 3.2) {
            truss(s, z);
        }
        crates(s, -6.3, 6);
        crates(s, 4.3, 7.5);
        crates(s, -5.2, 2.2);
        Build.box(s, p.seconded(0.4, 0.75), at(3.9, 0, 3), at(5.4, 1.3, 4.1));
        Furniture.pendant(s, -1.8, 5, 7.5, 4.6);
        Furniture.pendant(s, 1.8, 8, 7.5, 4.6);
    }

    private static void truss(Scenery s, double z) {
        s.edge(1.5, at(-7.5, 6.4, z), at(7.5, 6.4, z));
        s.edge(1.1, at(-7.5, 7.2, z), at(7.5, 7.2, z));
        for (double x = -7.5; x < 7.5; x += 1.5) {
            s.edge(0.7, at(x, 6.4, z), at(x + 0.75, 7.2, z));
            s.edge(0.7, at(x + 0.75, 7.2, z), at(x + 1.5, 6.4, z));
        }
        Slab post = Slab.side(-7.45, z);
        s.panel(s.palette().wash(0.6), 1, post.rect(0, 0, 0.3, 7));
        s.panel(s.palette().wash(0.5), 1, Slab.side(7.45, z).rect(0, 0, 0.3, 7));
    }

    private static void crates(Scenery s, double x, double z) {
        for (int i = 0; i < 4; i++) {
            double at = x + (i % 2) * 1.15 + s.dice().between(0, 0.1);
            double low = i < 2 ? 0 : 1.05;
            double size = s.dice().between(0.85, 1.05);
            if (i == 3 && s.dice().chance(0.5)) {
                continue;
            }
            crate(s, at(at, low, z), size);
        }
    }

    private static void crate(Scenery s, Point low, double size) {
        int wood = s.dice().chance(0.3)
                ? s.palette().accented(0.35, 0.7)
                : s.palette().seconded(0.35, 0.4);
        Build.box(s, wood, low, low.plus(at(size, size, size)));
        s.put(low.plus(at(0, 0, -0.001)), () -> {
            Slab face = Slab.wall(low.x(), low.z() - 0.001);
            Fittings.edges(s, face, 0.1, low.y() + 0.1, size - 0.1, low.y() + size - 0.1);
            s.edge(0.8, face.at(0.1, low.y() + 0.1), face.at(size - 0.1, low.y() + size - 0.1));
        });
    }

    @Override
    public double extent() {
        return 8;
    }

    @Override
    public double reach() {
        return 18;
    }

    @Override
    public double haze() {
        return 45;
    }
}
