package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.ink.Palette;

/** A living room. */
final class Room implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(s.dice().between(2.9, 3.4), 2.9, 2.75);
        shell.draw(s, p.accented(0.12, 0.2), p.seconded(0.4, 0.22));
        shell.boards(s, 0.34);
        Slab wall = shell.backWall();
        double left = s.dice().between(1.0, 1.5);
        Fittings.window(s, wall, left, 0.95, left + 1.35, 2.3, 2);
        Fittings.curtains(s, wall, left, 0.75, left + 1.35, 2.35, p.accented(0.3, 0.6));
        Light.shaft(s, left - shell.half(), left + 1.35 - shell.half(), 2.3, shell.back());
        Fittings.picture(s, wall, left + 2.15, 1.45, 0.62, 0.5);
        Fittings.picture(s, wall, left + 2.95, 1.5, 0.4, 0.55);
        Fittings.door(s, shell.rightWall(), 0.6, 1.5, 2.05, p.seconded(0.3, 0.4));
        Fittings.shelves(s, shell.leftWall(), 0.5, 1.9, 0, 2.1, 5);
        rug(s, p);
        Furniture.sofa(s, p.accented(0.3, 0.75), 0.2, 1.75, 1.9);
        Furniture.lamp(s, -0.45, 2.2, 1.5);
        Furniture.plant(s, 2.55, 2.45, 1.3);
        Furniture.table(s, p.wash(0.4), -2.2, 1.3, -1.2, 1.9, 0.5);
    }

    private static void rug(Scenery s, Palette p) {
        s.panel(
                p.accented(0.25, 0.5),
                0.8,
                at(-1.3, 0.002, 0.3),
                at(2.0, 0.002, 0.3),
                at(1.9, 0.002, 1.6),
                at(-1.1, 0.002, 1.6));
        Fittings.edges(s, Slab.floor(-1.15, 0.42), 0, 0, 2.95, 1.05);
    }

    @Override
    public double extent() {
        return 3.8;
    }

    @Override
    public double reach() {
        return 6.5;
    }

    @Override
    public double haze() {
        return 40;
    }
}
