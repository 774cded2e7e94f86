package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

/** A room with a window. */
final class Room implements Place {
    @Override
    public void draw(Scenery s) {
        Shell shell = new Shell(3.1, 2.9, 2.8);
        shell.draw(s, s.palette().accented(0.16, 0.3), s.palette().seconded(0.45, 0.35));
        Build.box(s, s.palette().seconded(0.45, 0.6), at(-2.6, 0, 1.7), at(-0.6, 0.75, 2.6));
    }

    @Override
    public double extent() {
        return 3.9;
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
