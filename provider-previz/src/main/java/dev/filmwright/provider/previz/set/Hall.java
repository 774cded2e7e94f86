package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A hall: throne room, church, temple or court. */
final class Hall implements Place {
    private static final double BACK = 13;

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(6.2, BACK, 9.5);
        shell.draw(s, p.accented(0.22, 0.14), p.wash(0.38));
        shell.tiles(s, 1.3);
        Slab wall = shell.backWall();
        for (int i = 0; i < 3; i++) {
            arch(s, wall, 2.2 + i * 2.9, 2.4, 2.0, 5.6);
        }
        s.face(
                p.accented(0.35, 0.85),
                1,
                at(-0.95, 0.004, -6),
                at(0.95, 0.004, -6),
                at(0.95, 0.004, BACK - 3),
                at(-0.95, 0.004, BACK - 3));
        s.edge(0.9, at(-0.95, 0.004, -6), at(-0.95, 0.004, BACK - 3));
        s.edge(0.9, at(0.95, 0.004, -6), at(0.95, 0.004, BACK - 3));
        for (int i = 0; i < 3; i++) {
            Build.box(
                    s,
                    p.wash(0.28 + i * 0.03),
                    at(-2.6 + i * 0.4, i * 0.22, BACK - 3.4 + i * 0.5),
                    at(2.6 - i * 0.4, 0.22 + i * 0.22, BACK - 0.4));
        }
        Build.box(s, p.seconded(0.5, 0.8), at(-0.6, 0.66, BACK - 1.4), at(0.6, 3.2, BACK - 1.0));
        Build.box(s, p.accented(0.4, 0.85), at(-0.45, 0.66, BACK - 2.0), at(0.45, 1.25, BACK - 1.4));
        for (double z = 10.5; z > -4; z -= 3.4) {
            column(s, -3.7, z);
            column(s, 3.7, z);
        }
        banner(s, p, -2.45);
        banner(s, p, 2.45);
    }

    private static void banner(Scenery s, Palette p, double x) {
        Slab cloth = Slab.wall(x - 0.5, BACK - 0.1);
        s.panel(
                p.accented(0.4, 0.85),
                0.9,
                cloth.at(0, 7.6),
                cloth.at(1, 7.6),
                cloth.at(1, 4.2),
                cloth.at(0.5, 3.7),
                cloth.at(0, 4.2));
        s.edge(0.5, cloth.at(0.3, 7.5), cloth.at(0.32, 4));
        s.edge(0.5, cloth.at(0.7, 7.5), cloth.at(0.68, 4));
    }

    private static void arch(Scenery s, Slab wall, double x, double y, double wide, double high) {
        Trace arch = new Trace();
        arch.add(0, y).add(0, high);
        for (int i = 0; i <= 8; i++) {
            double angle = Math.PI * (1 - i / 8.0);
            arch.add(wide / 2 + wide / 2 * StrictMath.cos(angle), high + wide * 0.62 * StrictMath.sin(angle));
        }
        arch.add(wide, y).add(0, y);
        Point foot = wall.at(x, 0);
        s.blot(foot, s.palette().skyLow(), 1, arch);
        s.blot(foot, s.palette().glow(), s.palette().dark() ? 0.1 : 0.45, arch);
        s.curve(foot, 1.4, arch);
        s.edge(1, wall.at(x + wide / 2, y), wall.at(x + wide / 2, high + wide * 0.6));
        for (double bar = y + 0.8; bar < high; bar += 0.9) {
            s.edge(0.6, wall.at(x, bar), wall.at(x + wide, bar));
        }
        if (!s.palette().dark()) {
            s.face(
                    s.palette().glow(),
                    0.14,
                    wall.at(x, high),
                    wall.at(x + wide, high),
                    at(wall.at(x + wide, 0).x() - 3, 0, 3),
                    at(wall.at(x, 0).x() - 3, 0, 3));
        }
    }

    private static void column(Scenery s, double x, double z) {
        Build.shadow(s, at(x - 0.5, 0, z - 0.5), at(x + 0.5, 2, z + 0.5));
        s.put(at(x, 0, z), () -> {
            Palette p = s.palette();
            Slab face = Slab.wall(x, z);
            int stone = p.wash(0.3);
            s.panel(stone, 1.2, face.at(-0.42, 0.5), face.at(0.42, 0.5), face.at(0.36, 8.6), face.at(-0.36, 8.6));
            s.face(p.deep(), 0.3, face.at(-0.42, 0.5), face.at(-0.1, 0.5), face.at(-0.1, 8.6), face.at(-0.36, 8.6));
            Build.hatch(s, 4, 0.5, face.at(-0.42, 0.5), face.at(-0.05, 0.5), face.at(-0.05, 8.6), face.at(-0.36, 8.6));
            s.edge(0.6, face.at(0.12, 0.6), face.at(0.1, 8.5));
            s.panel(Tone.mix(stone, p.light(), 0.3), 1.1, face.rect(-0.55, 0, 0.55, 0.5));
            s.panel(
                    Tone.mix(stone, p.light(), 0.3),
                    1.1,
                    face.at(-0.4, 8.6),
                    face.at(0.4, 8.6),
                    face.at(0.62, 9.2),
                    face.at(-0.62, 9.2));
        });
    }

    @Override
    public double extent() {
        return 9;
    }

    @Override
    public double reach() {
        return 16;
    }

    @Override
    public double haze() {
        return 45;
    }
}
