package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A corridor. */
final class Corridor implements Place {
    private static final double LENGTH = 16;

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(1.5, LENGTH, 2.6);
        shell.draw(s, p.accented(0.14, 0.18), p.wash(0.4));
        for (double z = -1; z < LENGTH; z += 1.6) {
            s.edge(0.5, at(-1.5, 0, z), at(1.5, 0, z));
        }
        s.face(
                p.accented(0.35, 0.6),
                1,
                at(-0.6, 0.003, -3),
                at(0.6, 0.003, -3),
                at(0.6, 0.003, LENGTH),
                at(-0.6, 0.003, LENGTH));
        s.edge(0.8, at(-0.6, 0.003, -3), at(-0.6, 0.003, LENGTH));
        s.edge(0.8, at(0.6, 0.003, -3), at(0.6, 0.003, LENGTH));
        for (double z = LENGTH - 3; z >= 0.5; z -= 3.1) {
            Fittings.door(s, shell.leftWall(), z, z + 0.95, 2.05, p.seconded(0.35, 0.4));
            Fittings.door(s, shell.rightWall(), z + 1.2, z + 2.15, 2.05, p.seconded(0.3, 0.4));
            lamp(s, z + 1.5);
        }
        s.edge(0.8, at(-1.5, 0.95, -2), at(-1.5, 0.95, LENGTH));
        s.edge(0.8, at(1.5, 0.95, -2), at(1.5, 0.95, LENGTH));
        Slab end = shell.backWall();
        Fittings.window(s, end, 0.9, 0.9, 2.1, 2.2, 2);
        Light.pool(s, at(0, 1.5, LENGTH), 2.2, 0.45);
    }

    private static void lamp(Scenery s, double z) {
        Palette p = s.palette();
        s.panel(
                Tone.mix(p.glow(), p.light(), 0.3),
                0.7,
                at(-0.35, 2.58, z),
                at(0.35, 2.58, z),
                at(0.35, 2.58, z + 0.5),
                at(-0.35, 2.58, z + 0.5));
        if (p.dark()) {
            Light.pool(s, at(0, 2.5, z), 1.0, 0.35);
        }
        Point foot = at(0, 0, z);
        s.blot(foot, p.glow(), 0.12, Trace.ellipse(0, 0.02, 1.1, 0.1));
    }

    @Override
    public double extent() {
        return 3.4;
    }

    @Override
    public double reach() {
        return 9;
    }

    @Override
    public double swing() {
        return 0.25;
    }

    @Override
    public double haze() {
        return 26;
    }
}
