package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws what a head wears: glasses, beard, hat, helmet, scarf. */
final class AccessoryPainter {
    private static final double[] CROWN = {
        -0.36, 0.86, -0.33, 1.12, -0.2, 1.27, 0, 1.21, 0.2, 1.27, 0.32, 1.1, 0.36, 0.86, 0, 0.8
    };
    private static final double[] BAND = {-0.36, 0.98, 0, 0.93, 0.36, 0.98, 0.36, 0.88, 0, 0.82, -0.36, 0.88};
    private static final double[] BRIM = {
        -0.6, 0.9, -0.3, 0.85, 0, 0.79, 0.34, 0.82, 0.64, 0.86, 0.4, 0.77, 0, 0.72, -0.38, 0.77
    };
    private static final double[] DOME = {
        -0.46, 0.1, -0.52, 0.55, -0.42, 0.96, -0.12, 1.14, 0.18, 1.12, 0.44, 0.92, 0.46, 0.74, 0.1, 0.84, -0.18, 0.74,
        -0.22, 0.4, -0.18, 0.06
    };
    private static final double[] RING = {
        -0.5, 0.54, -0.4, 0.94, 0, 1.14, 0.4, 0.94, 0.5, 0.54, 0.42, 0.1, 0.36, 0.2, 0.38, 0.55, 0.28, 0.82, 0, 0.9,
        -0.28, 0.82, -0.38, 0.55, -0.36, 0.2, -0.42, 0.1
    };
    private static final double[] WRAP = {
        -0.42, -0.1, -0.36, 0.06, -0.1, 0.0, 0.1, -0.02, 0.32, 0.06, 0.4, -0.1, 0.3, -0.26, 0, -0.32, -0.32, -0.26
    };

    private final Easel easel;
    private final View head;
    private final HeadShape shape;
    private final Person person;
    private final Wardrobe wardrobe;
    /** Where the middle of the face is. */
    private final double face;

    /** The head round its own middle, which is not the face's. */
    private final View round;

    AccessoryPainter(Easel easel, View head, HeadShape shape, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.head = head;
        this.shape = shape;
        this.person = person;
        this.wardrobe = wardrobe;
        face = person.aside() ? 0.15 : 0;
        round = head.part(person.aside() ? -0.05 : 0, 0, 1, 0);
    }

    /** Draws what grows on the face, under the mouth's lines. */
    void underFace() {
        if (person.away() || look() != Look.Accessory.BEARD) {
            return;
        }
        Trace beard = person.aside()
                ? Trace.of(
                        -0.14, 0.42, -0.07, 0.3, 0.04, 0.25, 0.17, 0.255, 0.255, 0.22, 0.27, 0.1, 0.22, -0.06, 0.08,
                        -0.09, -0.06, 0.0, -0.19, 0.17)
                : Trace.of(
                        -0.34, 0.42, -0.27, 0.28, -0.13, 0.245, 0, 0.255, 0.13, 0.245, 0.27, 0.28, 0.34, 0.42, 0.3,
                        0.16, 0.17, -0.05, 0, -0.09, -0.17, -0.05, -0.3, 0.16);
        easel.shape(head, beard.smooth(true, 3), wardrobe.hair(), 0.9);
        if (head.scale() > 50) {
            for (int i = -2; i <= 2; i++) {
                double x = face * 0.6 + i * 0.08;
                easel.draw(head, Trace.of(x, 0.06 + Math.abs(i) * 0.02, x + 0.01, -0.03 + Math.abs(i) * 0.03), 0.5);
            }
        }
    }

    /** Draws what lies over face and hair. */
    void over() {
        switch (look()) {
            case GLASSES -> glasses();
            case BEARD, MOUSTACHE -> moustache();
            case HAT -> hat();
            case HELMET -> helmet();
            case SCARF -> scarf();
            case NONE, TIE, COAT -> {
                // Worn below the head, or nothing.
            }
        }
    }

    private Look.Accessory look() {
        return person.figure().look().accessory();
    }

    private void glasses() {
        if (person.away()) {
            return;
        }
        lens(shape.nearEye(), shape.nearWide() * 1.55);
        if (shape.farWide() > 0) {
            lens(shape.farEye(), shape.farWide() * 1.55);
        }
        Spot near = shape.nearEye();
        Spot far = shape.farWide() > 0 ? shape.farEye() : new Spot(0.33, near.y());
        easel.draw(
                head,
                Trace.of(
                        near.x() + shape.nearWide() * 1.5,
                        near.y() + 0.02,
                        far.x() - shape.farWide() * 1.5,
                        far.y() + 0.02),
                1,
                0.8);
        if (person.aside()) {
            easel.draw(head, Trace.of(near.x() - shape.nearWide() * 1.5, near.y() + 0.02, -0.18, 0.47), 1, 0.8);
        }
    }

    private void lens(Spot eye, double wide) {
        Trace rim = Trace.ellipse(eye.x(), eye.y(), wide, 0.095);
        easel.fill(head, rim, Palette.PAPER, 0.22);
        easel.draw(head, rim, 1.1, 0.9);
    }

    private void moustache() {
        if (person.away()) {
            return;
        }
        double x = shape.mouth().x();
        double near = shape.mouthNear() * 1.15;
        double far = shape.mouthFar() * 1.15;
        Trace hair = Trace.of(
                x - near,
                0.175,
                x - near * 0.5,
                0.232,
                x,
                0.238,
                x + far * 0.5,
                0.232,
                x + far,
                0.175,
                x + far * 0.4,
                0.2,
                x,
                0.208,
                x - near * 0.4,
                0.2);
        easel.shape(head, hair.smooth(true, 3), wardrobe.hair(), 0.7);
    }

    private void hat() {
        int felt = easel.palette().tint(Tone.mix(person.figure().look().bottom().value(), 0x5A4A3C, 0.6));
        Trace crown = Trace.of(CROWN).smooth(true, 4);
        easel.shape(round, crown, felt, 1);
        Trace band = Trace.of(BAND);
        easel.fill(round, band, easel.palette().shade(felt, 0.6), 1);
        Trace brim = Trace.of(BRIM).smooth(true, 4);
        easel.shape(round, brim, felt, 1.05);
        easel.draw(head, Trace.of(-0.06, 1.2, 0, 1.08, 0.08, 1.19).smooth(false, 3), 0.6);
    }

    private void helmet() {
        int shell = easel.palette().tint(0xD5D8D6);
        Trace dome = Trace.of(DOME).smooth(true, 4);
        Trace whole = Trace.ellipse(0, 0.54, 0.52, 0.6);
        if (person.away()) {
            easel.shape(round, whole, shell, 1.2);
            easel.draw(head, Trace.of(-0.5, 0.5, 0, 0.42, 0.5, 0.5).smooth(false, 3), 0.7);
        } else if (person.aside()) {
            easel.shape(round, dome, shell, 1.2);
            easel.fill(head, Trace.of(0.46, 0.78, 0.1, 0.84, 0.08, 0.1, 0.44, 0.1), Palette.PAPER, 0.14);
            easel.draw(
                    head, Trace.of(0.46, 0.76, 0.5, 0.4, 0.4, 0.02, -0.18, 0.02).smooth(false, 4), 1);
        } else {
            Trace ring = Trace.of(RING);
            easel.shape(round, ring.smooth(true, 4), shell, 1.2);
        }
    }

    private void scarf() {
        int wool = easel.palette().tint(Tone.mix(person.figure().look().top().value() ^ 0x3F5F2F, 0xB07A4A, 0.6));
        Trace wrap = Trace.of(WRAP).smooth(true, 4);
        easel.shape(round, wrap, wool, 1);
        easel.draw(head, Trace.of(-0.36, -0.06, -0.1, -0.14, 0.2, -0.1).smooth(false, 3), 0.7);
        easel.draw(head, Trace.of(-0.2, -0.22, 0.1, -0.2, 0.34, -0.1).smooth(false, 3), 0.6);
        if (!person.away()) {
            Trace end = Trace.of(0.06, -0.24, 0.26, -0.24, 0.3, -0.85, 0.1, -0.88, 0.06, -0.24);
            easel.shape(round, end, wool, 0.95);
        }
    }
}
