package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a face; the smaller it is, the fewer strokes. */
final class FacePainter {
    private static final double DOTS = 16;
    private static final double SIMPLE = 44;
    private static final double FULL = 110;
    private static final int MOUTH = 0x6A3230;

    private final Easel easel;
    private final View head;
    private final HeadShape shape;
    private final Wardrobe wardrobe;
    private final Mood mood;
    private final double size;
    private final int hair;

    FacePainter(Easel easel, View head, HeadShape shape, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.head = head;
        this.shape = shape;
        this.wardrobe = wardrobe;
        mood = Mood.of(person.figure());
        size = head.scale();
        hair = Tone.mix(wardrobe.hair(), easel.ink(), 0.55);
    }

    /** Draws eyes, brows, nose and mouth. */
    void draw() {
        if (size < DOTS) {
            return;
        }
        eye(shape.nearEye(), shape.nearWide(), -1);
        brow(shape.nearEye(), shape.nearWide(), -1);
        if (shape.farWide() > 0) {
            eye(shape.farEye(), shape.farWide(), 1);
            brow(shape.farEye(), shape.farWide(), 1);
        }
        if (size >= SIMPLE * 0.7) {
            nose();
        }
        mouth();
    }

    private void eye(Spot at, double wide, int outer) {
        if (size < SIMPLE) {
            easel.fill(head, Trace.ellipse(at.x(), at.y(), 0.035, 0.04 * mood.open()), easel.ink(), 0.9);
            return;
        }
        View eye = head.part(at.x(), at.y(), 1, 0);
        double up = 0.042 * mood.open();
        double out = outer * wide;
        Trace white = Trace.of(-out, -0.012, -out * 0.3, up, out * 0.45, up * 0.85, out, 0.004, 0, -0.032);
        easel.fill(eye, white.smooth(true, 3), Tone.mix(0xFBF8F0, wardrobe.skin(), 0.12), 1);
        double iris = Math.min(wide * 0.62, 0.042);
        double gaze = shape.ears().size() == 1 ? 0.014 : 0;
        easel.fill(eye, Trace.ellipse(gaze, 0.004, iris, Math.min(iris, up + 0.012)), 0x2C2522, 1);
        Trace lid = Trace.of(-out, -0.008, -out * 0.3, up + 0.004, out * 0.45, up * 0.88, out * 1.16, -0.002);
        easel.draw(eye, lid.smooth(false, 4), 1.5, 0.5);
        if (size > FULL) {
            easel.fill(eye, Trace.ellipse(gaze + 0.014, 0.018, 0.011, 0.012), 0xFBF8F0, 1);
            Trace under = Trace.of(-wide * 0.6, -0.034, 0, -0.04, wide * 0.6, -0.03);
            easel.draw(eye, under.smooth(false, 3), 0.5);
            Trace crease = Trace.of(-out, 0.03, 0, up + 0.032, out, up * 0.8 + 0.014);
            easel.draw(eye, crease.smooth(false, 3), 0.45);
        }
    }

    private void brow(Spot at, double wide, int outer) {
        double base = at.y() + 0.108;
        double inner = at.x() - outer * wide * 1.1;
        double out = at.x() + outer * wide * 1.2;
        Trace brow = Trace.of(
                        inner,
                        base + mood.inner() - 0.01,
                        at.x() + outer * wide * 0.2,
                        base + (mood.inner() + mood.outer()) / 2 + 0.018,
                        out,
                        base + mood.outer() - 0.014)
                .smooth(false, 4);
        easel.pen().dip(hair, easel.strength());
        easel.pen().stroke(brow.through(head), size < SIMPLE ? 1.5 : 2.6, 0.3);
    }

    private void nose() {
        Trace n = shape.nose();
        Trace line = Trace.of(
                        n.x(0),
                        n.y(0),
                        n.x(0) * 0.45 + n.x(1) * 0.55,
                        n.y(1) + 0.05,
                        n.x(1),
                        n.y(1),
                        (n.x(1) + n.x(2)) / 2 + 0.01,
                        n.y(2) - 0.008,
                        n.x(2),
                        n.y(2) + 0.006)
                .smooth(false, 4);
        if (size > SIMPLE) {
            Trace under = Trace.of(
                    n.x(1), n.y(1), n.x(1) - 0.01, n.y(2) - 0.01, n.x(2), n.y(2) - 0.004, n.x(2) - 0.02, n.y(2) + 0.03);
            easel.fill(head, under, easel.palette().shade(wardrobe.skin(), 0.3), 0.9);
        }
        easel.draw(head, line, 0.85, 0.2);
    }

    private void mouth() {
        double x = shape.mouth().x();
        double y = shape.mouth().y();
        double near = x - shape.mouthNear() * mood.wide();
        double far = x + shape.mouthFar() * mood.wide();
        double corner = y + mood.curve();
        double gap = mood.gap();
        if (gap > 0.01) {
            openMouth(x, y, near, far);
        } else {
            Trace line = Trace.of(
                            near,
                            corner,
                            x - 0.02,
                            y - mood.curve() * 0.25 + 0.004,
                            x + 0.02,
                            y - mood.curve() * 0.25,
                            far,
                            corner)
                    .smooth(false, 4);
            easel.draw(head, line, 1.25, 0.35);
        }
        if (size > SIMPLE) {
            double low = y - Math.max(0.05, gap + 0.028);
            easel.draw(
                    head,
                    Trace.of(x - 0.045, low, x, low - 0.007, x + 0.035, low).smooth(false, 3),
                    0.7);
        }
    }

    private void openMouth(double x, double y, double near, double far) {
        double gap = mood.gap();
        double corner = y + mood.curve();
        double upper = y + gap * 0.3 - mood.curve() * 0.2;
        double lower = y - gap * 1.1 - mood.curve() * 0.6;
        Trace open = Trace.of(
                        near, corner, x - 0.04, upper, x + 0.03, upper, far, corner, x + 0.035, lower, x - 0.045, lower)
                .smooth(true, 4);
        easel.fill(head, open, MOUTH, 1);
        if (size > SIMPLE) {
            double side = corner - gap * 0.12;
            double edge = upper - gap * 0.42;
            Trace teeth = Trace.of(
                    near * 0.72 + x * 0.28,
                    side,
                    x - 0.04,
                    upper - 0.004,
                    x + 0.03,
                    upper - 0.004,
                    far * 0.72 + x * 0.28,
                    side,
                    x + 0.02,
                    edge,
                    x - 0.03,
                    edge);
            easel.fill(head, teeth.smooth(true, 3), Tone.mix(0xFBF6EC, wardrobe.skin(), 0.12), 1);
        }
        easel.draw(head, open, 0.85, 0.7);
    }
}
