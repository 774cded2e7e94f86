package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/** A bedroom. */
final class Bedroom implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        Shell shell = new Shell(2.7, 2.9, 2.6);
        shell.draw(s, p.accented(0.1, 0.22), p.seconded(0.42, 0.2));
        shell.boards(s, 0.3);
        Slab wall = shell.backWall();
        Fittings.window(s, wall, 0.5, 0.95, 1.5, 2.15, 2);
        Fittings.curtains(s, wall, 0.5, 0.7, 1.5, 2.2, p.seconded(0.25, 0.5));
        Light.shaft(s, -2.2, -1.2, 2.15, shell.back());
        Fittings.picture(s, wall, 3.0, 1.5, 0.8, 0.5);
        Fittings.door(s, shell.leftWall(), 0.4, 1.25, 2.05, p.wash(0.25));
        bed(s, p);
        Build.box(s, p.wash(0.45), at(-0.55, 0, 2.35), at(-0.1, 0.5, 2.8));
        Furniture.lamp(s, -0.32, 2.5, 0.95);
        Build.box(s, p.accented(0.4, 0.4), at(-2.65, 0, 1.9), at(-2.15, 0.9, 2.8));
    }

    private static void bed(Scenery s, Palette p) {
        Build.shadow(s, at(0.1, 0, 0.9), at(1.9, 0.6, 2.8));
        s.put(at(1, 0, 0.9), () -> {
            Build.boxNow(s, p.wash(0.55), at(0.1, 0, 2.7), at(1.9, 1.15, 2.82));
            Build.boxNow(s, p.wash(0.5), at(0.15, 0.1, 0.95), at(1.85, 0.32, 2.75));
            Build.boxNow(s, p.light(), at(0.15, 0.32, 0.95), at(1.85, 0.52, 2.75));
            Build.boxNow(s, Tone.mix(p.light(), p.wash(0.2), 0.4), at(0.3, 0.52, 2.25), at(0.95, 0.68, 2.65));
            Build.boxNow(s, Tone.mix(p.light(), p.wash(0.2), 0.4), at(1.05, 0.52, 2.25), at(1.7, 0.68, 2.65));
            Build.boxNow(s, p.accented(0.3, 0.75), at(0.12, 0.2, 0.92), at(1.88, 0.56, 1.75));
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
