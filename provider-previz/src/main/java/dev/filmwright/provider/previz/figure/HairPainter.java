package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws hair, or the hood over it. */
final class HairPainter {
    private static final double[] LONG_FALL = {
        -0.4, 0.7, -0.44, 0.1, -0.4, -0.34, 0, -0.36, 0.38, -0.32, 0.42, 0.1, 0.36, 0.6
    };
    private static final double[] SHORT_FALL = {
        -0.4, 0.7, -0.44, 0.3, -0.36, 0.08, 0, 0.03, 0.36, 0.1, 0.4, 0.4, 0.36, 0.7
    };
    private static final double[] GLEAM = {-0.22, 0.9, -0.02, 0.97, 0.16, 0.92, 0.12, 0.88, -0.04, 0.91, -0.2, 0.85};

    private static final double[] TAIL = {
        -0.1, 0.72, -0.13, 0.3, -0.1, -0.1, 0.0, -0.3, 0.1, -0.08, 0.13, 0.3, 0.1, 0.72
    };

    private static final double STRANDS = 40;

    private final Easel easel;
    private final View head;
    private final Person person;
    private final Look.Hair hair;
    private final int colour;

    HairPainter(Easel easel, View head, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.head = head;
        this.person = person;
        hair = person.figure().look().hair();
        colour = hair == Look.Hair.COVERED ? wardrobe.top() : wardrobe.hair();
    }

    /** Draws the hair that hangs behind the neck. */
    void behind() {
        if (person.away()) {
            return;
        }
        int dark = easel.palette().shade(colour, 0.4);
        View round = head.part(person.profile() ? -0.2 : person.aside() ? -0.06 : 0, 0, 1, 0);
        switch (hair) {
            case LONG -> easel.shape(round, Trace.of(LONG_FALL).smooth(true, 4), dark, 0.9);
            case BOB, COVERED -> easel.shape(round, Trace.of(SHORT_FALL).smooth(true, 4), dark, 0.9);
            case PONYTAIL -> tail(dark);
            case BUN -> bun(person.aside() ? -0.34 : 0.02, person.aside() ? 0.93 : 1.07);
            case BALD, SHORT, PARTED, CURLY -> {
                // Nothing hangs down.
            }
        }
    }

    /** Draws the hair over the skull. */
    void front() {
        if (hair == Look.Hair.BALD) {
            shine();
            return;
        }
        Trace cap = person.away()
                ? HairShapes.back(hair)
                : person.aside() ? HairShapes.aside(hair) : HairShapes.frontal(hair);
        easel.shape(head, cap, colour, 1.05);
        if (head.scale() > STRANDS) {
            strands();
        }
        if (person.away() && hair == Look.Hair.PONYTAIL) {
            Trace tail = Trace.of(TAIL).smooth(true, 4);
            easel.shape(head, tail, easel.palette().shade(colour, 0.15), 0.9);
        } else if (person.away() && hair == Look.Hair.BUN) {
            bun(0, 0.84);
        }
    }

    private void strands() {
        View round = head.part(person.aside() ? -0.08 : 0, 0, 1, 0);
        easel.fill(round, Trace.of(GLEAM).smooth(true, 3), Tone.mix(colour, Palette.PAPER, 0.22), 0.8);
        easel.pen().dip(easel.palette().shade(colour, 0.75), 0.8);
        for (int i = 0; i < 5; i++) {
            double x = i * 0.13 - 0.3;
            double end = i < 2 ? 0.68 : 0.8;
            strand(round, Trace.of(x + 0.1, 0.99 - Math.abs(i - 2.5) * 0.02, x - 0.01, 0.9, x - 0.05, end));
        }
        if (hair == Look.Hair.LONG && !person.away()) {
            for (int i = 0; i < 3; i++) {
                double x = -0.33 - i * 0.03;
                strand(round, Trace.of(x, 0.45, x - 0.03, 0.05, x + 0.03 - i * 0.02, -0.28));
            }
        }
    }

    private void strand(View round, Trace line) {
        easel.pen().curve(line.smooth(false, 3).through(round), 0.6);
    }

    private void shine() {
        double x = person.aside() ? -0.02 : -0.1;
        if (!person.away()) {
            Trace gleam = Trace.of(x - 0.08, 0.86, x, 0.92, x + 0.1, 0.92, x, 0.88);
            easel.fill(head, gleam.smooth(true, 3), Palette.PAPER, 0.5);
        }
    }

    private void tail(int dark) {
        Trace tail = person.aside()
                ? Trace.of(
                        -0.36, 0.84, -0.52, 0.86, -0.64, 0.6, -0.64, 0.2, -0.54, -0.06, -0.5, 0.2, -0.46, 0.5, -0.36,
                        0.7)
                : Trace.of(0.12, 0.9, 0.4, 0.8, 0.5, 0.4, 0.46, -0.02, 0.36, 0.1, 0.34, 0.5);
        easel.shape(head, tail.smooth(true, 4), dark, 0.95);
    }

    private void bun(double x, double y) {
        easel.shape(head, Trace.ellipse(x, y, 0.16, 0.14), colour, 1);
        easel.draw(
                head,
                Trace.of(x - 0.08, y - 0.02, x, y + 0.06, x + 0.08, y - 0.01).smooth(false, 3),
                0.6);
    }
}
