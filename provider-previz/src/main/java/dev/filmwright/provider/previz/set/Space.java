package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** Space: orbit, a planet, a moon. */
final class Space implements Place {
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
        s.sheet().wash(Trace.ellipse(x, y, r * 1.25, r * 1.25).path(true), ground, 0.1);
        s.sheet().wash(Trace.ellipse(x, y, r, r).path(true), ground, 1);
        for (int i = -2; i <= 2; i++) {
            double half = r * Math.sqrt(Math.max(0, 1 - i * i * 0.16)) * 0.96;
            Trace band = Trace.of(
                    x - half,
                    y + i * r * 0.36,
                    x,
                    y + i * r * 0.36 + r * 0.09,
                    x + half,
                    y + i * r * 0.36,
                    x,
                    y + i * r * 0.36 + r * 0.2);
            s.sheet().wash(band.smooth(true, 5).path(true), Tone.mix(p.second(), ground, 0.4), 0.6);
        }
        Trace night = new Trace();
        for (int i = 0; i <= 16; i++) {
            double angle = -Math.PI / 2 + Math.PI * i / 16;
            night.add(x + r * StrictMath.cos(angle), y + r * StrictMath.sin(angle));
        }
        for (int i = 16; i >= 0; i--) {
            double angle = -Math.PI / 2 + Math.PI * i / 16;
            night.add(x + r * 0.35 * StrictMath.cos(angle), y + r * StrictMath.sin(angle));
        }
        s.sheet().wash(night.path(true), 0x0E1422, 0.6);
        s.pen().dip(Palette.INK, 0.9);
        s.pen().curve(Trace.ellipse(x, y, r, r), 1.2);
        s.pen().dip(0xD9D3C2, 0.8);
        s.pen()
                .curve(
                        Trace.of(
                                        x - r * 1.7,
                                        y + r * 0.42,
                                        x - r * 0.9,
                                        y + r * 0.38,
                                        x + r * 0.2,
                                        y + r * 0.12,
                                        x + r * 1.2,
                                        y - r * 0.22,
                                        x + r * 1.75,
                                        y - r * 0.46)
                                .smooth(false, 5),
                        1.6);
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
