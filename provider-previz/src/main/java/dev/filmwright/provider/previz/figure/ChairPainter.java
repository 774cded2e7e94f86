package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a plain chair under someone who sits, so that nobody sits on air. */
final class ChairPainter {
    private final Easel easel;
    private final View view;
    private final double size;
    private final double left;
    private final double right;
    private final double top;
    private final boolean aside;
    private final int wood;

    ChairPainter(Easel easel, View view, Person person) {
        this.easel = easel;
        this.view = view;
        double[] pelvis = person.at(Joint.PELVIS);
        size = person.physique().height();
        aside = person.aside();
        left = pelvis[0] - 0.23 * size;
        right = pelvis[0] + (aside ? 0.3 : 0.23) * size;
        top = pelvis[1] - 0.07 * size;
        wood = easel.palette().seconded(0.5, 0.5);
    }

    /** Draws seat, legs and back. */
    void draw() {
        bar(left, top - 0.06, right, top);
        bar(left + 0.01, 0, left + 0.05, top - 0.05);
        bar(right - 0.05, 0, right - 0.01, top - 0.05);
        double rail = top + 0.5 * size;
        bar(left, top, left + 0.035, rail);
        if (!aside) {
            bar(right - 0.035, top, right, rail);
            bar(left, top + 0.3 * size, right, top + 0.46 * size);
        }
    }

    private void bar(double x0, double y0, double x1, double y1) {
        easel.shape(view, Trace.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0), wood, 0.85);
    }
}
