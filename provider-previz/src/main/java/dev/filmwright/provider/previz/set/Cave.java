package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** A cave, tunnel, mine or abyss. */
final class Cave implements Place {
    @Override
    public void draw(Scenery s) {
        Palette p = s.palette();
        int far = p.dark() ? p.accented(0.55, 0.3) : p.accented(0.2, 0.25);
        s.sheet().blend(0, s.sheet().height(), p.wash(0.75), p.wash(0.6));
        for (int i = 5; i >= 0; i--) {
            ring(s, 1.5 + i * 2.6, Tone.mix(p.wash(0.97), far, Math.pow(i / 5.0, 0.8)));
        }
        Light.pool(s, at(0.6, 2.2, 16), 3.4, 0.5);
        for (int i = 0; i < 7; i++) {
            double x = (s.dice().chance(0.5) ? 1 : -1) * s.dice().between(1.6, 3.4);
            Nature.rock(s, x, s.dice().between(0.8, 7), s.dice().between(0.4, 1.1));
        }
    }

    /** One rib of rock around the opening beyond it; what lies outside is rock, so the frame darkens inwards. */
    private static void ring(Scenery s, double z, int colour) {
        Trace inner = new Trace();
        int steps = 15;
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI * (1.04 - 1.08 * i / steps);
            double r = s.dice().between(0.86, 1.16);
            inner.add(StrictMath.cos(angle) * 3.3 * r, Math.max(-0.05, StrictMath.sin(angle) * 3.7 * r + 0.1));
        }
        Point foot = at(0, 0, z);
        Trace seen = inner.through(s.board(foot));
        Trace rock = new Trace().append(seen, false);
        double w = s.sheet().width();
        double h = s.sheet().height();
        double bottom = seen.y(seen.size() - 1);
        rock.add(w * 3, bottom).add(w * 3, -h * 3).add(-w * 2, -h * 3).add(-w * 2, seen.y(0));
        s.sheet().wash(rock.path(true), colour, 1);
        floor(s, z, colour);
        s.ink(z * 0.6);
        s.pen().curve(seen, 1.3);
        for (int i = 1; i < steps; i += 2) {
            Point from = at(inner.x(i), inner.y(i), z);
            s.edge(0.6, from, at(inner.x(i) * 1.22, inner.y(i) * 1.2 + 0.1, z - 0.5));
            s.edge(
                    0.5,
                    at(inner.x(i) * 1.04, inner.y(i) * 1.05, z),
                    at(inner.x(i) * 1.18, inner.y(i) * 1.1 + 0.2, z - 0.4));
        }
    }

    private static void floor(Scenery s, double z, int colour) {
        int tone = Tone.mix(colour, s.palette().light(), 0.12);
        s.face(
                tone,
                1,
                at(-14, 0, z),
                at(14, 0, z),
                at(14, 0, Math.max(z - 2.7, s.camera().eye().z() + 0.25)),
                at(-14, 0, Math.max(z - 2.7, s.camera().eye().z() + 0.25)));
        s.edge(0.5, at(-1.5 + z * 0.1, 0, z - 1), at(0.3 + z * 0.1, 0, z - 1.2));
    }

    @Override
    public double extent() {
        return 6;
    }

    @Override
    public double reach() {
        return 12;
    }

    @Override
    public double swing() {
        return 0.6;
    }

    @Override
    public double haze() {
        return 16;
    }
}
