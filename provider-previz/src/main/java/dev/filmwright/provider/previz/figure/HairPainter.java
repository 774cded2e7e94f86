package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws hair, and what covers it. */
final class HairPainter {
    private final Easel easel;
    private final View head;
    private final Person person;
    private final Wardrobe wardrobe;
    private final Look look;

    HairPainter(Easel easel, View head, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.head = head;
        this.person = person;
        this.wardrobe = wardrobe;
        look = person.figure().look();
    }

    /** Draws the hair that hangs behind the neck. */
    void behind() {
        if (look.hair() == Look.Hair.LONG) {
            Trace fall = Trace.of(
                            -0.44, 0.7, -0.46, 0.3, -0.44, -0.1, -0.3, -0.36, 0.05, -0.38, 0.34, -0.3, 0.42, 0.1, 0.4,
                            0.6, 0.2, 0.95, -0.2, 1)
                    .smooth(true, 4);
            easel.shape(head, fall, easel.palette().shade(wardrobe.hair(), 0.35), 1);
        } else if (look.hair() == Look.Hair.BOB) {
            Trace fall = Trace.of(-0.45, 0.7, -0.47, 0.35, -0.4, 0.06, 0.1, 0.05, 0.38, 0.1, 0.4, 0.6, 0.1, 0.98)
                    .smooth(true, 4);
            easel.shape(head, fall, easel.palette().shade(wardrobe.hair(), 0.35), 1);
        }
    }

    /** Draws the hair over the skull. */
    void front() {
        if (look.hair() == Look.Hair.BALD) {
            return;
        }
        Trace cap = person.away() ? back() : person.aside() ? aside() : frontal();
        easel.shape(head, cap, wardrobe.hair(), 1);
    }

    private Trace back() {
        return Trace.of(
                        -0.37, 0.3, -0.4, 0.6, -0.35, 0.9, 0, 1.06, 0.35, 0.9, 0.4, 0.6, 0.37, 0.3, 0.2, 0.18, -0.2,
                        0.18)
                .smooth(true, 4);
    }

    private Trace aside() {
        return Trace.of(
                        0.31, 0.68, 0.27, 0.9, 0.06, 1.05, -0.2, 1.04, -0.4, 0.9, -0.45, 0.66, -0.42, 0.44, -0.3, 0.3,
                        -0.26, 0.45, -0.18, 0.55, -0.12, 0.5, -0.1, 0.66, 0.0, 0.78, 0.16, 0.8)
                .smooth(true, 4);
    }

    private Trace frontal() {
        return Trace.of(
                        -0.36, 0.48, -0.39, 0.68, -0.34, 0.92, -0.15, 1.05, 0.1, 1.06, 0.33, 0.92, 0.39, 0.68, 0.36,
                        0.48, 0.32, 0.6, 0.29, 0.74, 0.1, 0.8, -0.12, 0.78, -0.28, 0.72, -0.32, 0.6)
                .smooth(true, 4);
    }
}
