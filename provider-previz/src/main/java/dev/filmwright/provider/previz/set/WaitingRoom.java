package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.frame.Setting;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/**
 * A passenger lounge, departure lounge or waiting room: rows of seats on both sides of an aisle.
 *
 * @param outlook what lies outside its windows
 */
record WaitingRoom(Outlook outlook) implements Place {
    private static final Shell SHELL = new Shell(4.6, 5.2, 2.9);

    @Override
    public Place in(Setting setting) {
        return new WaitingRoom(Outlook.of(setting));
    }

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        SHELL.draw(s, p.accented(0.14, 0.16), p.seconded(0.45, 0.3));
        SHELL.tiles(s, 0.9);
        Slab wall = SHELL.backWall();
        for (double x = 0.45; x < 8.5; x += 2.95) {
            s.panel(p.wash(0.3), 1.1, wall.rect(x - 0.1, 0.95, x + 2.7, 2.35));
            new Viewport(wall, x, x + 2.6, 1.05, 2.25, 0).pane(s, outlook);
            s.edge(1.2, wall.at(x + 1.3, 1.05), wall.at(x + 1.3, 2.25));
        }
        Fittings.picture(s, SHELL.leftWall(), 2.2, 1.3, 0.9, 0.7);
        Fittings.door(s, SHELL.rightWall(), 1.2, 2.1, 2.1, p.seconded(0.3, 0.4));
        for (double z = 1.1; z < 4.8; z += 1.15) {
            row(s, -3.9, z);
            row(s, 0.85, z);
        }
        board(s, p);
        lights(s, p);
        Build.box(s, p.accented(0.45, 0.85), at(-0.55, 0, 2.9), at(-0.15, 0.6, 3.15));
    }

    /** Five seats on one frame, their backs to the windows. */
    private static void row(Scenery s, double x, double z) {
        Palette p = s.palette();
        int cloth = p.accented(0.38, 0.85);
        s.put(at(x + 1.5, 0, z), () -> {
            Slab back = Slab.wall(x, z + 0.42);
            Slab seat = new Slab(at(x, 0.44, z), at(1, 0, 0), at(0, 0, 1));
            Slab front = Slab.wall(x, z);
            for (double leg = 0.3; leg < 3.1; leg += 1.2) {
                s.panel(p.wash(0.65), 0.7, front.rect(leg - 0.03, 0, leg + 0.03, 0.36));
            }
            for (int i = 0; i < 5; i++) {
                double left = i * 0.61;
                s.panel(
                        cloth,
                        1,
                        back.at(left, 0.42),
                        back.at(left + 0.55, 0.42),
                        back.at(left + 0.51, 1.02),
                        back.at(left + 0.04, 1.02));
                s.panel(Tone.mix(cloth, p.light(), 0.25), 0.9, seat.rect(left, 0, left + 0.55, 0.44));
                s.panel(p.shade(cloth, 0.35), 0.8, front.rect(left, 0.35, left + 0.55, 0.44));
                s.edge(1.1, front.at(left - 0.03, 0.44), front.at(left - 0.03, 0.64));
                s.edge(1.1, at(x + left - 0.03, 0.64, z), at(x + left - 0.03, 0.64, z + 0.4));
            }
        });
    }

    /** The board that tells when one leaves; nobody can read it from here. */
    private static void board(Scenery s, Palette p) {
        s.put(at(0, 2.4, 3.6), () -> {
            Slab sign = Slab.wall(-0.9, 3.6);
            s.edge(0.8, sign.at(0.3, 2.75), sign.at(0.3, 2.9));
            s.edge(0.8, sign.at(1.5, 2.75), sign.at(1.5, 2.9));
            s.panel(p.wash(0.9), 1, sign.rect(0, 2.3, 1.8, 2.75));
            for (int i = 0; i < 3; i++) {
                double y = 2.37 + i * 0.12;
                s.face(0xF0C15A, 0.85, sign.rect(0.1, y, 0.4, y + 0.05));
                s.face(p.light(), 0.8, sign.rect(0.5, y, 1.1 + 0.15 * i, y + 0.05));
            }
        });
    }

    private static void lights(Scenery s, Palette p) {
        for (double x = -2.8; x <= 2.9; x += 2.8) {
            s.panel(
                    Tone.mix(p.glow(), 0xFFFFFF, 0.4),
                    0.6,
                    at(x - 0.5, 2.89, 1.2),
                    at(x + 0.5, 2.89, 1.2),
                    at(x + 0.5, 2.89, 4.2),
                    at(x - 0.5, 2.89, 4.2));
        }
    }

    @Override
    public double extent() {
        return 3.9;
    }

    @Override
    public double reach() {
        return 7.5;
    }

    @Override
    public double haze() {
        return 42;
    }
}
