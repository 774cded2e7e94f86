package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A bathroom. */
final class Bathroom implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(2.0, 2.2, 2.5);
        shell.draw(s, p.accented(0.06, 0.18), p.wash(0.3));
        shell.tiles(s, 0.4);
        Slab wall = shell.backWall();
        Build.courses(s, wall, 4, 0.2, 1.5, 0.2);
        for (double x = 0.2; x < 4; x += 0.4) {
            s.edge(0.45, wall.at(x, 0.1), wall.at(x, 1.5));
        }
        s.edge(1.2, wall.at(0, 1.5), wall.at(4, 1.5));
        s.panel(Tone.mix(p.skyTop(), p.light(), 0.6), 1.2, wall.rect(1.5, 1.25, 2.5, 2.1));
        s.edge(0.6, wall.at(1.7, 1.4), wall.at(2.1, 1.95));
        s.edge(0.6, wall.at(1.85, 1.35), wall.at(2.3, 1.98));
        Build.box(s, p.light(), at(-0.45, 0.65, 1.75), at(0.45, 0.88, 2.2));
        Build.box(s, p.light(), at(0.95, 0, 0.7), at(1.95, 0.58, 2.15));
        Fittings.curtains(s, shell.rightWall(), 0.7, 0.5, 1.9, 2.05, p.accented(0.2, 0.6));
        Build.box(s, p.light(), at(-1.7, 0, 1.4), at(-1.25, 0.42, 2.0));
        Furniture.pendant(s, 0, 1.9, 2.5, 2.2);
        s.curve(
                at(0, 0, 1.9),
                1.4,
                Trace.of(0, 0.88, 0, 1.02, 0.02, 1.06, 0.1, 1.02).smooth(false, 4));
        Point towel = at(-1.2, 0, 2.19);
        Trace cloth = Trace.of(-0.2, 1.4, 0.2, 1.4, 0.18, 0.85, -0.18, 0.87, -0.2, 1.4);
        s.blot(towel, p.accented(0.2, 0.75), 1, cloth);
        s.curve(towel, 0.9, cloth);
    }

    @Override
    public double extent() {
        return 3.2;
    }

    @Override
    public double reach() {
        return 5;
    }

    @Override
    public double haze() {
        return 40;
    }
}
