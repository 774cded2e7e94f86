package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** An office. */
final class Office implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(3.3, 3.2, 2.9);
        shell.draw(s, p.accented(0.1, 0.14), p.wash(0.42));
        shell.boards(s, 0.6);
        Slab wall = shell.backWall();
        Fittings.window(s, wall, 0.8, 1.0, 3.2, 2.4, 4);
        blinds(s, wall);
        Light.shaft(s, -2.4, -0.2, 2.4, shell.back());
        Fittings.shelves(s, wall, 4.2, 6.2, 0, 2.2, 5);
        Fittings.door(s, shell.leftWall(), 0.8, 1.7, 2.1, p.seconded(0.35, 0.4));
        Fittings.picture(s, shell.rightWall(), 1.2, 1.4, 0.9, 0.6);
        Furniture.table(s, p.seconded(0.45, 0.5), -0.6, 1.5, 1.5, 2.3, 0.76);
        Furniture.screen(s, 0.05, 0.92, 1.95, 0.62);
        Build.box(s, p.light(), at(0.8, 0.76, 1.7), at(1.15, 0.84, 2.0));
        Furniture.lamp(s, 1.35, 2.05, 1.12);
        Furniture.chair(s, p.accented(0.5, 0.7), 0.3, 2.5);
        Build.box(s, p.wash(0.5), at(-2.9, 0, 2.3), at(-2.2, 1.3, 3.1));
        Furniture.plant(s, -1.7, 2.7, 1.1);
    }

    private static void blinds(Scenery s, Slab wall) {
        for (double y = 1.8; y < 2.4; y += 0.075) {
            s.face(s.palette().wash(0.12), 0.85, wall.rect(0.8, y, 3.2, y + 0.04));
            s.edge(0.4, wall.at(0.8, y), wall.at(3.2, y));
        }
        Point cord = wall.at(3.05, 1.2);
        s.edge(0.5, cord, wall.at(3.05, 1.8));
        s.blot(cord, Tone.mix(s.palette().wash(0.5), s.palette().accent(), 0.3), 1, Trace.ellipse(0, 0, 0.02, 0.04));
    }

    @Override
    public double extent() {
        return 3.8;
    }

    @Override
    public double reach() {
        return 7;
    }

    @Override
    public double haze() {
        return 40;
    }
}
