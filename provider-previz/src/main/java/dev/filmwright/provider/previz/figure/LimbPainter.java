package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws arms with hands and legs with shoes. */
final class LimbPainter {
    private static final double[] PALM = {
        -0.2, 0.3, 0.25, 0.4, 0.7, 0.34, 1.05, 0.16, 1.1, -0.04, 0.85, -0.22, 0.35, -0.34, -0.2, -0.28
    };

    private final Easel easel;
    private final View view;
    private final Person person;
    private final Wardrobe wardrobe;
    private final double size;

    LimbPainter(Easel easel, View view, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.view = view;
        this.person = person;
        this.wardrobe = wardrobe;
        size = person.physique().height() * person.physique().limb();
    }

    /** Draws an arm. */
    void arm(boolean near) {
        double[] shoulder = person.at(near ? Joint.NEAR_SHOULDER : Joint.FAR_SHOULDER);
        double[] elbow = person.at(near ? Joint.NEAR_ELBOW : Joint.FAR_ELBOW);
        double[] wrist = person.at(near ? Joint.NEAR_WRIST : Joint.FAR_WRIST);
        hand(elbow, wrist);
        double[][] spine = {
            mix(shoulder, elbow, -0.13),
            mix(shoulder, elbow, -0.05),
            mix(shoulder, elbow, 0.16),
            mix(shoulder, elbow, 0.6),
            elbow,
            mix(elbow, wrist, 0.5),
            wrist
        };
        double[] halves = {
            0.012 * size, 0.044 * size, 0.062 * size, 0.056 * size, 0.049 * size, 0.045 * size, 0.04 * size
        };
        new Ribbon(spine, halves).draw(easel, view, wardrobe.top(), 1, 1);
        fold(elbow, 0.045 * size);
        cuff(elbow, wrist);
    }

    /** Draws a leg. */
    void leg(boolean near) {
        double[] hip = person.at(near ? Joint.NEAR_HIP : Joint.FAR_HIP);
        double[] knee = person.at(near ? Joint.NEAR_KNEE : Joint.FAR_KNEE);
        double[] ankle = person.at(near ? Joint.NEAR_ANKLE : Joint.FAR_ANKLE);
        shoe(near, knee, ankle);
        double[][] spine = {hip, mix(hip, knee, 0.5), knee, mix(knee, ankle, 0.5), ankle};
        double[] halves = {0.098 * size, 0.09 * size, 0.066 * size, 0.062 * size, 0.056 * size};
        new Ribbon(spine, halves).draw(easel, view, wardrobe.bottom(), 1, 1.05);
        fold(knee, 0.06 * size);
    }

    private void fold(double[] at, double reach) {
        easel.draw(
                view,
                Trace.of(
                                at[0] - reach * 0.9,
                                at[1] + reach * 0.5,
                                at[0] - reach * 0.1,
                                at[1] + reach * 0.1,
                                at[0] + reach * 0.3,
                                at[1] + reach * 0.3)
                        .smooth(false, 4),
                0.55);
        easel.draw(
                view,
                Trace.of(
                                at[0] - reach * 0.8,
                                at[1] - reach * 0.5,
                                at[0],
                                at[1] - reach * 0.25,
                                at[0] + reach * 0.4,
                                at[1] - reach * 0.5)
                        .smooth(false, 4),
                0.5);
    }

    private void cuff(double[] elbow, double[] wrist) {
        double[] across = across(elbow, wrist, 0.042 * size);
        easel.draw(
                view,
                Trace.of(wrist[0] - across[0], wrist[1] - across[1], wrist[0] + across[0], wrist[1] + across[1]),
                0.8,
                0.7);
    }

    private void hand(double[] elbow, double[] wrist) {
        double length = 0.105 * person.physique().height();
        double angle = StrictMath.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]);
        View hand = view.part(wrist[0], wrist[1], length, angle);
        Trace palm = Trace.of(PALM).smooth(true, 3);
        easel.shape(hand, palm, wardrobe.skin(), 0.85);
        Trace thumb =
                Trace.of(0.1, 0.3, 0.35, 0.55, 0.66, 0.6, 0.7, 0.44, 0.45, 0.28).smooth(false, 3);
        easel.fill(hand, thumb, wardrobe.skin(), 1);
        easel.draw(hand, thumb, 0.75);
        if (hand.scale() > 14) {
            easel.draw(hand, Trace.of(0.62, 0.1, 1.04, 0.06), 0.5);
            easel.draw(hand, Trace.of(0.6, -0.06, 0.98, -0.1), 0.45);
        }
    }

    private void shoe(boolean near, double[] knee, double[] ankle) {
        double side = StrictMath.sin(person.turn());
        double spread = near ? -0.35 : 0.35;
        double length = 0.245
                * person.physique().height()
                * Math.max(0.42, Math.abs(side + spread * StrictMath.cos(person.turn())));
        double direction = side + spread * StrictMath.cos(person.turn()) >= 0 ? 1 : -1;
        boolean lifted = ankle[1] > 0.14;
        double shin = StrictMath.atan2(knee[1] - ankle[1], knee[0] - ankle[0]) - Math.PI / 2;
        View foot = view.part(ankle[0], ankle[1], person.physique().height(), lifted ? shin : 0);
        double l = direction * length;
        Trace shoe = Trace.of(
                        -direction * 0.06,
                        0.03,
                        direction * 0.05,
                        0.03,
                        l * 0.5,
                        -0.005,
                        l * 0.76,
                        -0.035,
                        l * 0.78,
                        -0.078,
                        -direction * 0.065,
                        -0.08,
                        -direction * 0.075,
                        -0.03)
                .smooth(true, 3);
        easel.shape(foot, shoe, wardrobe.shoes(), 0.9);
    }

    private static double[] across(double[] from, double[] to, double reach) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return new double[] {-dy / length * reach, dx / length * reach};
    }

    private static double[] mix(double[] a, double[] b, double t) {
        return new double[] {a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t};
    }
}
