package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/** Trees, hills, rocks and grass. */
final class Nature {
    private static final int LEAF = 0x7F9168;
    private static final int BARK = 0x6B5A48;

    private Nature() {}

    /** Returns the colour of leaves in this light. */
    static int leaf(Scenery s) {
        return Tone.lit(Tone.mix(LEAF, s.palette().accent(), 0.18), s.palette().wash(0.06));
    }

    /** Plants a tree with a round crown. */
    static void tree(Scenery s, double x, double z, double high) {
        Dice dice = s.dice().fork((long) (x * 97 + z * 1009));
        Point foot = at(x, 0, z);
        Build.shadow(s, at(x - high * 0.2, 0, z), at(x + high * 0.22, 0.6, z + high * 0.12));
        s.put(foot, () -> {
            Palette p = s.palette();
            int bark = Tone.lit(BARK, p.wash(0.1));
            double thick = high * 0.035;
            Trace trunk = Trace.of(
                    -thick * 1.5,
                    0,
                    -thick * 0.8,
                    high * 0.25,
                    -thick * 0.6,
                    high * 0.6,
                    thick * 0.6,
                    high * 0.6,
                    thick * 0.8,
                    high * 0.25,
                    thick * 1.6,
                    0);
            s.blot(foot, bark, 1, trunk);
            s.curve(foot, 1, trunk);
            crown(s, foot, high, dice);
        });
    }

    private static void crown(Scenery s, Point foot, double high, Dice dice) {
        int leaf = leaf(s);
        Palette p = s.palette();
        Trace outline = lobes(0, high * 0.7, high * 0.31, high * 0.29, 13, dice);
        s.blot(foot, leaf, 1, outline);
        s.blot(foot, p.shade(leaf, 0.4), 0.8, lobes(high * 0.05, high * 0.6, high * 0.23, high * 0.16, 9, dice));
        s.blot(
                foot,
                Tone.mix(leaf, p.light(), 0.3),
                0.8,
                lobes(-high * 0.1, high * 0.8, high * 0.13, high * 0.1, 7, dice));
        s.curve(foot, 0.95, outline);
        for (int i = 0; i < 5; i++) {
            double cx = dice.between(-0.2, 0.2) * high;
            double cy = high * dice.between(0.55, 0.85);
            double r = high * 0.05;
            s.curve(
                    foot,
                    0.55,
                    Trace.of(
                                    cx - r,
                                    cy,
                                    cx - r * 0.4,
                                    cy + r * 0.6,
                                    cx,
                                    cy + r * 0.1,
                                    cx + r * 0.5,
                                    cy + r * 0.7,
                                    cx + r,
                                    cy)
                            .smooth(false, 3));
        }
    }

    private static Trace lobes(double x, double y, double rx, double ry, int count, Dice dice) {
        Trace trace = new Trace();
        for (int i = 0; i < count * 2; i++) {
            double angle = Math.PI * i / count;
            double r = (i % 2 == 0 ? 1.06 : 0.86) + dice.wobble() * 0.08;
            trace.add(x + rx * r * StrictMath.cos(angle), y + ry * r * StrictMath.sin(angle));
        }
        return trace.smooth(true, 3);
    }

    /** Plants a fir. */
    static void fir(Scenery s, double x, double z, double high) {
        Dice dice = s.dice().fork((long) (x * 131 + z * 977));
        Point foot = at(x, 0, z);
        s.put(foot, () -> {
            int leaf = s.palette().shade(leaf(s), 0.25);
            Trace left = new Trace();
            Trace right = new Trace();
            for (int i = 0; i <= 6; i++) {
                double y = high * (0.1 + 0.15 * i);
                double half = high * 0.19 * (1 - i / 6.2);
                left.add(-half * dice.between(0.9, 1.15), y).add(-half * 0.6, y + high * 0.05);
                right.add(half * dice.between(0.9, 1.15), y).add(half * 0.6, y + high * 0.05);
            }
            Trace outline = new Trace().append(left, false).append(right, true);
            Trace trunk =
                    Trace.of(-high * 0.014, 0, -high * 0.012, high * 0.14, high * 0.012, high * 0.14, high * 0.014, 0);
            s.blot(foot, Tone.lit(BARK, s.palette().wash(0.25)), 1, trunk);
            s.blot(foot, leaf, 1, outline);
            s.blot(
                    foot,
                    s.palette().shade(leaf, 0.4),
                    0.7,
                    Trace.of(0, high * 0.98, high * 0.02, high * 0.1, high * 0.17, high * 0.12));
            s.curve(foot, 0.8, outline);
        });
    }

    /** Draws a row of hills far off; {@code level} is how dark they are. */
    static void hills(Scenery s, double distance, double high, double level, boolean sharp) {
        Palette p = s.palette();
        Point middle = s.camera().eye().plus(s.camera().level().times(distance));
        Trace ridge = new Trace();
        int steps = 16;
        double wide = distance * 2.6;
        for (int i = 0; i <= steps; i++) {
            double t = i / (double) steps - 0.5;
            double rise = high * (0.3 + 0.7 * s.dice().next()) * (sharp && i % 2 == 0 ? 0.45 : 1);
            Point top = middle.plus(s.camera().right().times(t * wide));
            Point seen = at(top.x(), rise, top.z());
            ridge.add(s.camera().x(seen), s.camera().y(seen));
        }
        Trace line = sharp ? ridge : ridge.smooth(false, 5);
        Point left = middle.plus(s.camera().right().times(-0.5 * wide));
        Point right = middle.plus(s.camera().right().times(0.5 * wide));
        Trace body = new Trace().append(line, false);
        body.add(s.camera().x(at(right.x(), 0, right.z())), s.camera().y(at(right.x(), 0, right.z())) + 2);
        body.add(s.camera().x(at(left.x(), 0, left.z())), s.camera().y(at(left.x(), 0, left.z())) + 2);
        int air = p.dark() ? p.skyTop() : p.skyLow();
        s.sheet().wash(body.path(true), Tone.mix(air, p.accented(0.6, 0.25), level), 1);
        s.ink(distance * 0.4);
        s.pen().curve(line, 0.8);
    }

    /** Puts a rock. */
    static void rock(Scenery s, double x, double z, double size) {
        Dice dice = s.dice().fork((long) (x * 61 + z * 811));
        Point foot = at(x, 0, z);
        Build.shadow(s, at(x - size * 0.5, 0, z), at(x + size * 0.5, size, z + 0.3));
        s.put(foot, () -> {
            Trace outline = new Trace();
            for (int i = 0; i <= 6; i++) {
                double angle = Math.PI * (1 - i / 6.0);
                double r = size * dice.between(0.42, 0.62);
                outline.add(StrictMath.cos(angle) * r * 1.15, Math.max(0, StrictMath.sin(angle) * r * 1.2));
            }
            s.blot(foot, s.palette().wash(0.4), 1, outline);
            Trace shade = Trace.of(
                    outline.x(3),
                    outline.y(3),
                    outline.x(4),
                    outline.y(4),
                    outline.x(5),
                    outline.y(5),
                    outline.x(6),
                    0,
                    outline.x(3) * 0.4,
                    0,
                    outline.x(3) + size * 0.08,
                    outline.y(3) * 0.5);
            s.blot(foot, s.palette().wash(0.68), 0.9, shade);
            s.curve(foot, 1.1, outline);
            s.curve(
                    foot,
                    0.6,
                    Trace.of(
                            outline.x(3),
                            outline.y(3),
                            outline.x(3) + size * 0.08,
                            outline.y(3) * 0.5,
                            outline.x(3) * 0.4,
                            0));
        });
    }

    /** Scatters tufts of grass on the ground. */
    static void grass(Scenery s, int tufts) {
        for (int i = 0; i < tufts; i++) {
            double z = 0.4 + 22 * s.dice().next() * s.dice().next();
            double x = s.dice().between(-1, 1) * (3 + z * 0.9);
            double high = s.dice().between(0.1, 0.24);
            Point foot = at(x, 0, z);
            s.curve(foot, 0.6, Trace.of(-0.08, high * 0.8, -0.02, 0));
            s.curve(foot, 0.6, Trace.of(0.01, high, 0, 0));
            s.curve(foot, 0.6, Trace.of(0.1, high * 0.7, 0.03, 0));
        }
    }
}
