package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.frame.Setting;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/**
 * A bridge, control room, cockpit or laboratory.
 *
 * @param outlook what lies outside its window
 */
record ControlRoom(Outlook outlook) implements Place {
    @Override
    public Place in(Setting setting) {
        return new ControlRoom(Outlook.of(setting));
    }

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(3.8, 4.6, 3.1);
        int hull = Tone.mix(p.wash(0.5), 0x66707C, 0.35);
        shell.draw(s, p.shade(hull, 0.25), p.shade(hull, 0.5));
        shell.tiles(s, 0.95);
        Slab wall = shell.backWall();
        viewport(s, wall, p);
        for (double x = 0.3; x < 7.2; x += 1.15) {
            Fittings.edges(s, wall, x, 0.2, x + 1.0, 0.85);
        }
        for (double z = 0.4; z < 4.2; z += 1.25) {
            monitor(s, shell.leftWall(), z);
            monitor(s, shell.rightWall(), z);
        }
        console(s, p, -3.0, -0.9);
        console(s, p, 0.9, 3.0);
        seat(s, p);
        s.edge(1.2, at(-3.8, 2.75, 4.6), at(3.8, 2.75, 4.6));
        for (double x = -2.4; x <= 2.5; x += 2.4) {
            s.panel(
                    Tone.mix(p.glow(), 0xDDF1F5, 0.5),
                    0.6,
                    at(x - 0.7, 3.09, 1.5),
                    at(x + 0.7, 3.09, 1.5),
                    at(x + 0.6, 3.09, 3.6),
                    at(x - 0.6, 3.09, 3.6));
        }
    }

    private void viewport(Scenery s, Slab wall, Palette p) {
        s.panel(p.wash(0.8), 1.6, wall.at(0.8, 0.95), wall.at(6.8, 0.95), wall.at(6.25, 2.7), wall.at(1.35, 2.7));
        new Viewport(wall, 1.0, 6.6, 1.05, 2.6, 0.5).draw(s, outlook);
        s.edge(1.6, wall.at(2.9, 1.05), wall.at(3.05, 2.6));
        s.edge(1.6, wall.at(4.7, 1.05), wall.at(4.55, 2.6));
    }

    private static void monitor(Scenery s, Slab wall, double z) {
        Palette p = s.palette();
        s.panel(p.wash(0.85), 1, wall.rect(z, 1.25, z + 0.95, 2.05));
        s.face(Tone.mix(p.accent(), 0xBFEFEA, 0.5), 0.9, wall.rect(z + 0.07, 1.32, z + 0.88, 1.98));
        for (int i = 0; i < 4; i++) {
            double y = 1.42 + i * 0.14;
            s.edge(0.6, wall.at(z + 0.15, y), wall.at(z + s.dice().between(0.35, 0.8), y));
        }
        s.panel(p.seconded(0.4, 0.8), 0.7, wall.rect(z + 0.2, 0.95, z + 0.75, 1.1));
    }

    private static void console(Scenery s, Palette p, double x0, double x1) {
        Build.box(s, p.wash(0.62), at(x0, 0, 2.2), at(x1, 0.8, 2.9));
        // Thrown before it is known in which order things are drawn, which depends on the camera.
        Dice lamps = s.dice().fork((long) (x0 * 10));
        s.put(at((x0 + x1) / 2, 0, 2.15), () -> {
            Slab desk = new Slab(at(x0, 0.8, 2.15), at(1, 0, 0), at(0, 0.42, 0.9));
            s.panel(p.wash(0.48), 1.1, desk.rect(0, 0, x1 - x0, 0.6));
            for (double x = 0.12; x < x1 - x0 - 0.2; x += 0.24) {
                int lamp =
                        lamps.chance(0.3) ? Tone.mix(p.second(), 0xFFD9A0, 0.4) : Tone.mix(p.accent(), 0xCFF3EE, 0.45);
                s.panel(lamp, 0.45, desk.rect(x, 0.1, x + 0.15, 0.24));
                s.face(lamp, 0.8, desk.rect(x, 0.34, x + 0.09, 0.44));
            }
        });
    }

    private static void seat(Scenery s, Palette p) {
        s.put(at(0, 0, 1.9), () -> {
            Slab back = Slab.wall(0, 1.9);
            s.panel(
                    p.accented(0.5, 0.6),
                    1.2,
                    back.at(-0.3, 0.5),
                    back.at(0.3, 0.5),
                    back.at(0.24, 1.25),
                    back.at(-0.24, 1.25));
            s.panel(p.wash(0.7), 1, back.rect(-0.06, 0, 0.06, 0.5));
            s.edge(0.6, back.at(-0.15, 0.55), back.at(-0.12, 1.2));
            s.edge(0.6, back.at(0.15, 0.55), back.at(0.12, 1.2));
        });
    }

    @Override
    public double extent() {
        return 4.4;
    }

    @Override
    public double reach() {
        return 8;
    }

    @Override
    public double haze() {
        return 45;
    }
}
