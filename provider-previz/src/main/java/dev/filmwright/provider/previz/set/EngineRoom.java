package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** An engine, boiler, machine, generator or pump room. */
final class EngineRoom implements Place {
    private static final Shell SHELL = new Shell(4.3, 5.4, 3.7);
    private static final int LAMP = 0xFFC476;

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        SHELL.draw(s, Tone.mix(p.accented(0.5, 0.3), 0x4F5653, 0.3), p.shade(p.wash(0.6), 0.3));
        SHELL.tiles(s, 0.9);
        Plumbing.along(s, SHELL.backWall(), SHELL.half() * 2);
        Plumbing.upright(s, SHELL.leftWall(), SHELL.back(), SHELL.height());
        Plumbing.upright(s, SHELL.rightWall(), SHELL.back(), SHELL.height());
        overhead(s);
        engine(s, -3.7, 2.3);
        engine(s, 1.5, 3.1);
        boiler(s);
        Plumbing.post(s, -0.6, 3.4);
        Plumbing.post(s, 1.35, 1.5);
        lamp(s, -1.6, 3.0);
        lamp(s, 1.9, 3.8);
        steam(s, -2.6, 2.9);
        steam(s, 2.9, 3.3);
    }

    private static void overhead(Scenery s) {
        Palette p = s.palette();
        for (double x = -3.6; x < 3.9; x += 2.4) {
            double y = 3.25;
            s.panel(p.wash(0.45), 0.9, at(x, y, -1), at(x + 0.22, y, -1), at(x + 0.22, y, 5.4), at(x, y, 5.4));
            s.face(
                    p.deep(),
                    0.25,
                    at(x + 0.13, y, -1),
                    at(x + 0.22, y, -1),
                    at(x + 0.22, y, 5.4),
                    at(x + 0.13, y, 5.4));
        }
    }

    /** A row of cylinders on a block, with covers along its side. */
    private static void engine(Scenery s, double x, double z) {
        Palette p = s.palette();
        int block = Tone.mix(p.seconded(0.5, 0.6), 0x5B6B66, 0.25);
        Build.box(s, p.wash(0.75), at(x - 0.12, 0, z - 0.12), at(x + 2.12, 0.28, z + 1.2));
        Build.box(s, block, at(x, 0.28, z), at(x + 2.0, 1.15, z + 1.1));
        s.put(at(x + 1, 0, z - 0.01), () -> {
            Slab side = Slab.wall(x, z - 0.01);
            for (int i = 0; i < 4; i++) {
                double left = 0.12 + i * 0.46;
                s.panel(p.shade(block, 0.25), 0.8, side.rect(left, 0.42, left + 0.36, 0.86));
                s.blot(side.at(left + 0.18, 0.64), p.wash(0.3), 1, Trace.ellipse(0, 0, 0.07, 0.07));
                s.curve(side.at(left + 0.18, 0.64), 0.6, Trace.ellipse(0, 0, 0.07, 0.07));
            }
            s.panel(p.accented(0.4, 0.8), 0.8, side.rect(0.05, 0.95, 1.95, 1.06));
        });
        s.put(at(x + 1, 1.6, z + 0.1), () -> {
            Slab heads = Slab.wall(x, z + 0.2);
            for (int i = 0; i < 4; i++) {
                double left = 0.12 + i * 0.46;
                s.panel(p.wash(0.42), 0.9, heads.rect(left, 1.15, left + 0.34, 1.6));
                s.face(p.deep(), 0.3, heads.rect(left + 0.22, 1.15, left + 0.34, 1.6));
            }
            s.panel(p.wash(0.35), 0.9, Slab.wall(x, z + 0.1).rect(-0.05, 1.6, 2.05, 1.75));
            s.face(p.light(), 0.35, Slab.wall(x, z + 0.1).rect(-0.05, 1.69, 2.05, 1.73));
        });
    }

    /** A boiler on end, with rivets, a fire door that glows and a pipe into the ceiling. */
    private static void boiler(Scenery s) {
        Palette p = s.palette();
        Point foot = at(0.55, 0, 4.5);
        s.put(foot, () -> {
            int iron = Tone.mix(p.accented(0.55, 0.55), 0x6A5247, 0.3);
            s.blot(foot, p.wash(0.55), 1, Trace.of(-0.14, 2.4, 0.14, 2.4, 0.14, 3.7, -0.14, 3.7));
            Trace shell =
                    Trace.of(-0.8, 0.05, 0.8, 0.05, 0.8, 2.15, 0.62, 2.4, 0.3, 2.5, -0.3, 2.5, -0.62, 2.4, -0.8, 2.15);
            s.blot(foot, iron, 1, shell);
            s.blot(foot, p.deep(), 0.3, Trace.of(0.42, 0.05, 0.8, 0.05, 0.8, 2.15, 0.62, 2.4, 0.42, 2.46));
            s.blot(foot, p.light(), 0.2, Trace.of(-0.58, 0.1, -0.42, 0.1, -0.42, 2.3, -0.58, 2.26));
            s.curve(foot, 1.1, shell.add(-0.8, 0.05));
            for (double y : new double[] {0.4, 1.15, 1.9}) {
                s.curve(foot, 0.7, Trace.of(-0.8, y, 0, y - 0.06, 0.8, y));
            }
            s.blot(foot, p.deep(), 1, Trace.of(-0.3, 0.5, 0.3, 0.5, 0.3, 0.92, -0.3, 0.92));
            s.blot(foot, 0xF2994A, 0.9, Trace.of(-0.22, 0.56, 0.22, 0.56, 0.22, 0.84, -0.22, 0.84));
            Plumbing.gauge(s, at(0.3, 1.55, 4.49), 0.15);
            Plumbing.gauge(s, at(0.72, 1.55, 4.49), 0.15);
        });
        s.put(foot.plus(at(0, 0.7, -0.1)), () -> Light.pool(s, at(0.55, 0.7, 4.4), 0.55, 0.35, 0xF2994A));
    }

    private static void lamp(Scenery s, double x, double z) {
        Point where = at(x, 2.75, z);
        s.put(where, () -> {
            s.edge(0.9, at(x, 3.7, z), at(x, 2.85, z));
            s.blot(where, s.palette().wash(0.8), 1, Trace.of(-0.22, 0.02, 0.22, 0.02, 0.09, 0.14, -0.09, 0.14));
            s.blot(where, 0xFFE7B8, 1, Trace.ellipse(0, -0.03, 0.11, 0.08));
            s.curve(where, 0.7, Trace.ellipse(0, -0.03, 0.12, 0.09));
            Light.pool(s, where, 1.1, s.palette().dark() ? 0.5 : 0.42, LAMP);
        });
    }

    private static void steam(Scenery s, double x, double z) {
        s.put(at(x, 1.7, z), () -> {
            for (int i = 0; i < 6; i++) {
                double rise = i * 0.2;
                double aside = 0.1 * StrictMath.sin(i * 1.7) + i * 0.05;
                s.blot(at(x, 1.7, z), 0xF1EFE8, 0.16, Trace.ellipse(aside, rise, 0.1 + i * 0.05, 0.13 + i * 0.03));
            }
        });
    }

    @Override
    public double extent() {
        return 4.3;
    }

    @Override
    public double reach() {
        return 8;
    }

    @Override
    public double haze() {
        return 26;
    }
}
