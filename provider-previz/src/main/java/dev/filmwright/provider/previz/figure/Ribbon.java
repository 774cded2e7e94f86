package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** A shape along a spine: limb, trunk, coat. Its shadow is a band along one edge, so it needs no clipping. */
final class Ribbon {
    private static final int STEPS = 5;
    /** Pixels a metre from which strokes in the shadow can be told apart. */
    private static final double HATCHED = 230;

    private final double[][] spine;
    private final double[] halves;

    /** Takes points along the middle and half the width at each of them. */
    Ribbon(double[][] spine, double[] halves) {
        this.spine = spine;
        this.halves = halves;
    }

    /** Returns one edge: {@code side} 1 is left of the direction of the spine, -1 right, between them inside. */
    Trace edge(double side) {
        Trace trace = new Trace();
        for (int i = 0; i < spine.length; i++) {
            double[] before = spine[Math.max(0, i - 1)];
            double[] after = spine[Math.min(spine.length - 1, i + 1)];
            double dx = after[0] - before[0];
            double dy = after[1] - before[1];
            double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            double out = halves[i] * side;
            trace.add(spine[i][0] - dy / length * out, spine[i][1] + dx / length * out);
        }
        return trace.smooth(false, STEPS);
    }

    /** Returns the whole outline. */
    Trace outline() {
        return edge(1).append(edge(-1), true);
    }

    /** Fills it, with a shadow on one side, and draws both edges. */
    void draw(Easel easel, View view, int colour, double shadowSide, double weight) {
        easel.fill(view, outline(), colour, 1);
        Trace shadow = edge(shadowSide * 0.42).append(edge(Math.signum(shadowSide)), true);
        easel.fill(view, shadow, easel.palette().shade(colour, 0.36), 1);
        if (easel.palette().dark()) {
            rim(easel, view, -Math.signum(shadowSide), weight);
        }
        hatch(easel, view, shadowSide, weight);
        easel.draw(view, edge(1), weight, 0.55);
        easel.draw(view, edge(-1), weight, 0.55);
    }

    /** Lets lamplight catch the bright edge, so that people stand out against the night. */
    private void rim(Easel easel, View view, double side, double weight) {
        int light = Tone.mix(easel.palette().glow(), easel.palette().light(), 0.35);
        easel.pen().dip(light, 0.45);
        easel.pen().curve(edge(side * 0.9).through(view), weight);
    }

    /** Shades the dark edge with short slanting strokes, once it is large enough for them to be seen. */
    private void hatch(Easel easel, View view, double side, double weight) {
        if (view.scale() < HATCHED) {
            return;
        }
        Trace outer = edge(Math.signum(side) * 0.98);
        Trace inner = edge(side * 0.6);
        int step = view.scale() > 3 * HATCHED ? 1 : 2;
        for (int i = 1; i + 2 < outer.size(); i += step) {
            easel.draw(view, Trace.of(outer.x(i), outer.y(i), inner.x(i + 2), inner.y(i + 2)), weight * 0.42, 0.3);
        }
    }
}
