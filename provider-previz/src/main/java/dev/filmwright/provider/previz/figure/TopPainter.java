package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Look;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a person seen from straight above: hair, shoulders, arms, the tips of the shoes. */
final class TopPainter {
    private final Easel easel;
    private final View view;
    private final Person person;
    private final Wardrobe wardrobe;

    TopPainter(Easel easel, View view, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        double turn = switch (person.figure().facing()) {
            case RIGHT -> -0.9;
            case PROFILE_RIGHT -> -Math.PI / 2;
            case LEFT -> 0.9;
            case PROFILE_LEFT -> Math.PI / 2;
            case CAMERA -> Math.PI;
            case AWAY -> 0;
        };
        this.view = view.part(0, 0, person.physique().height() * 1.15, turn);
        this.person = person;
        this.wardrobe = wardrobe;
    }

    /** Draws the person; upwards in the view is where it looks. */
    void draw() {
        shoe(-0.1, 0.16);
        shoe(0.1, 0.06);
        arm(-1, Joint.NEAR_ELBOW, Joint.NEAR_WRIST);
        arm(1, Joint.FAR_ELBOW, Joint.FAR_WRIST);
        trunk();
        head();
    }

    private void trunk() {
        double wide = person.physique().shoulders();
        double deep = person.physique().waist();
        Trace half = Trace.of(0, 0.13 * deep, 0.2 * wide, 0.1, 0.25 * wide, 0, 0.19 * wide, -0.1, 0, -0.13 * deep);
        Trace trunk = new Trace().append(half, false);
        for (int i = half.size() - 2; i > 0; i--) {
            trunk.add(-half.x(i), half.y(i));
        }
        easel.shape(view, trunk.smooth(true, 4), wardrobe.top(), 1.1);
        Trace shade = Trace.of(0.02, 0.11, 0.2 * wide, 0.1, 0.25 * wide, 0, 0.19 * wide, -0.1, 0.04, -0.12);
        easel.fill(view, shade.smooth(true, 3), easel.palette().shade(wardrobe.top(), 0.4), 1);
    }

    private void head() {
        Look look = person.figure().look();
        boolean bald = look.hair() == Look.Hair.BALD;
        int crown = bald ? wardrobe.skin() : look.hair() == Look.Hair.COVERED ? wardrobe.top() : wardrobe.hair();
        easel.shape(view, Trace.of(-0.02, 0.12, 0, 0.155, 0.02, 0.12), wardrobe.skin(), 0.8);
        easel.shape(view, Trace.ellipse(0, 0.02, 0.088, 0.108), crown, 1.1);
        easel.draw(view, Trace.of(-0.03, 0.1, -0.05, 0.03, -0.03, -0.05).smooth(false, 3), 0.6);
        easel.draw(view, Trace.of(0.04, 0.09, 0.055, 0.03, 0.03, -0.05).smooth(false, 3), 0.6);
        if (look.accessory() == Look.Accessory.HAT) {
            easel.shape(view, Trace.ellipse(0, 0.02, 0.17, 0.18), wardrobe.bottom(), 1);
            easel.shape(view, Trace.ellipse(0, 0.02, 0.09, 0.11), wardrobe.bottom(), 0.9);
        }
    }

    private void arm(int side, Joint elbowJoint, Joint wristJoint) {
        double[] elbow = person.body().get(elbowJoint);
        double[] wrist = person.body().get(wristJoint);
        double x = side * 0.22 * person.physique().shoulders();
        double hand = side * Math.max(0.05, Math.abs(wrist[1]));
        double[][] spine = {{x, 0}, {side * Math.abs(elbow[1]) * 1.05, elbow[0]}, {hand, wrist[0] + 0.04}};
        Ribbon sleeve = new Ribbon(spine, new double[] {0.065, 0.052, 0.042});
        easel.shape(view, Trace.ellipse(hand, wrist[0] + 0.07, 0.035, 0.055), wardrobe.skin(), 0.8);
        sleeve.draw(easel, view, wardrobe.top(), 1, 1);
    }

    private void shoe(double x, double y) {
        easel.shape(view, Trace.ellipse(x, y, 0.045, 0.12), wardrobe.shoes(), 0.9);
    }
}
