package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Space: orbit, a planet, a moon. */
final class Space implements Place {
    private static final int DARK = 0x0E1422;
    private static final double[] RING = {-1.7, 0.42, -0.9, 0.38, 0.2, 0.12, 1.2, -0.22, 1.75, -0.46};

    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        double w = s.sheet().width();
        double h = s.sheet().height();
        s.sheet().blend(0, h, 0x0E1422, 0x223050);
        Light.stars(s, h * 1.1);
        Light.stars(s, h * 0.8);
        double x = w * s.dice().between(0.55, 0.85);
        double y = h * s.dice().between(0.2, 0.4);
        double r = Math.min(w, h) * s.dice().between(0.16, 0.28);
        planet(s, x, y, r, p);
        double horizon = s.camera().horizon();
        if (horizon < h) {
            surface(s, p);
        }
    }

    private static void planet(Scenery s, double x, double y, double r, Palette p) {
        int ground = Tone.mix(p.accent(), 0xD8CDB8, 0.35);
        View disc = new Disc(x, y, r);
        fill(s, disc, Trace.ellipse(0, 0, 1.25, 1.25), ground, 0.1);
        fill(s, disc, Trace.ellipse(0, 0, 1, 1), ground, 1);
        for (int i = -2; i <= 2; i++) {
            double half = Math.sqrt(Math.max(0, 1 - i * i * 0.16)) * 0.96;
            double row = i * 0.36;
            Trace band = Trace.of(-half, row, 0, row + 0.09, half, row, 0, row + 0.2);
            fill(s, disc, band.smooth(true, 5), Tone.mix(p.second(), ground, 0.4), 0.6);
        }
        fill(s, disc, arc(1).append(arc(0.35), true), DARK, 0.6);
        s.pen().dip(Palette.INK, 0.9);
        s.pen().curve(Trace.ellipse(x, y, r, r), 1.2);
        s.pen().dip(0xD9D3C2, 0.8);
        s.pen().curve(Trace.of(RING).smooth(false, 5).through(disc), 1.6);
    }

    private static void fill(Scenery s, View disc, Trace shape, int colour, double alpha) {
        s.sheet().wash(shape.through(disc).path(true), colour, alpha);
    }

    /** The right half of the rim, or of the line between day and night. */
    private static Trace arc(double wide) {
        Trace arc = new Trace();
        for (int i = 0; i <= 16; i++) {
            double angle = -Math.PI / 2 + Math.PI * i / 16;
            arc.add(wide * StrictMath.cos(angle), StrictMath.sin(angle));
        }
        return arc;
    }

    private record Disc(double left, double top, double scale) implements View {
        @Override
        public double x(double x, double y) {
            return left + x * scale;
        }

        @Override
        public double y(double x, double y) {
            return top + y * scale;
        }
    }

    private static void surface(Scenery s, Palette p) {
        int dust = Tone.mix(p.seconded(0.4, 0.35), 0x8A8790, 0.5);
        s.ground(Tone.mix(dust, 0x0E1422, 0.35), dust);
        Nature.hills(s, 260, 30, 0.6, true);
        for (int i = 0; i < 9; i++) {
            double z = s.dice().between(3, 40);
            double x = s.dice().between(-1, 1) * (3 + z * 0.8);
            double r = s.dice().between(0.5, 2.2);
            Point[] rim = new Point[14];
            for (int k = 0; k < rim.length; k++) {
                double angle = 2 * Math.PI * k / rim.length;
                rim[k] = at(x + r * StrictMath.cos(angle), 0.003, z + r * StrictMath.sin(angle));
            }
            s.panel(p.shade(dust, 0.5), 0.8, rim);
        }
        Nature.rock(s, -3, 5, 1.0);
        Nature.rock(s, 3.6, 7, 1.4);
    }

    @Override
    public double extent() {
        return 10;
    }

    @Override
    public double reach() {
        return 30;
    }

    @Override
    public double haze() {
        return 400;
    }
}
