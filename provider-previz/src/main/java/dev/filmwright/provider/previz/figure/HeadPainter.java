package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a head: skull, ears, face and hair. */
final class HeadPainter {
    private static final double[] CHEEK = {
        -0.38, 0.5, -0.16, 0.5, -0.09, 0.3, 0.0, 0.14, 0.1, 0.02, 0.02, 0.012, -0.07, 0.07, -0.2, 0.19, -0.29, 0.3
    };
    private static final double[] SIDE = {
        -0.345, 0.62, -0.27, 0.55, -0.25, 0.36, -0.17, 0.15, -0.06, 0.02, -0.1, 0.0, -0.19, 0.06, -0.275, 0.19, -0.325,
        0.36
    };

    private final Easel easel;
    private final Person person;
    private final Wardrobe wardrobe;
    private final View head;
    private final HeadShape shape;
    private final HairPainter hair;
    private final AccessoryPainter accessory;

    HeadPainter(Easel easel, View view, Person person, Wardrobe wardrobe) {
        this.easel = easel;
        this.person = person;
        this.wardrobe = wardrobe;
        double[] chin = person.at(Joint.HEAD);
        double tilt = person.figure().pose() == Figure.Pose.RUNNING ? -0.1 : 0;
        head = view.part(chin[0], chin[1] - 0.02 * person.physique().height(), person.headHeight(), tilt);
        shape = person.away()
                ? HeadShape.back()
                : person.profile() ? HeadShape.profile() : person.aside() ? HeadShape.aside() : HeadShape.front();
        hair = new HairPainter(easel, head, person, wardrobe);
        accessory = new AccessoryPainter(easel, head, shape, person, wardrobe);
    }

    /** Draws what hangs behind neck and shoulders. */
    void behind() {
        hair.behind();
    }

    /** Draws the head itself. */
    void draw() {
        for (Spot ear : shape.ears()) {
            easel.shape(head, Trace.ellipse(ear.x(), ear.y(), 0.058, 0.1), wardrobe.skin(), 0.8);
        }
        easel.fill(head, shape.contour(), wardrobe.skin(), 1);
        if (!person.away()) {
            shadow();
        }
        easel.draw(head, shape.contour(), 1.1, 0.8);
        accessory.underFace();
        if (!person.away()) {
            new FacePainter(easel, head, shape, person, wardrobe).draw();
        }
        hair.front();
        accessory.over();
    }

    private void shadow() {
        int shade = easel.palette().shade(wardrobe.skin(), 0.26);
        if (person.aside()) {
            Trace cheek = Trace.of(CHEEK);
            easel.fill(head, cheek, shade, 1);
            easel.fill(head, Trace.ellipse(-0.2, 0.41, 0.06, 0.1), wardrobe.skin(), 1);
            easel.draw(
                    head,
                    Trace.of(-0.23, 0.47, -0.18, 0.48, -0.165, 0.42, -0.21, 0.36)
                            .smooth(false, 3),
                    0.6);
        } else {
            Trace side = Trace.of(SIDE);
            easel.fill(head, side, shade, 1);
        }
    }
}
