package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Spot;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws one person. */
public final class FigurePainter {
    private final Person person;

    /** Makes a figure ready to be drawn. */
    public FigurePainter(Figure figure) {
        person = Person.of(figure);
    }

    /** Returns the height of the crown above the floor, in metres. */
    public double top() {
        return person.top();
    }

    /** Draws the person upright in {@code board}, whose units are metres and whose origin is between the feet. */
    public void paint(Sheet sheet, Palette palette, View board, Dice dice) {
        View view = person.mirrored() ? board.mirrored() : board;
        boolean lies = person.figure().pose() == Figure.Pose.LYING;
        if (lies) {
            view = view.part(-0.86 * person.physique().height(), 0.22, 1, -Math.PI / 2 + 0.02);
        }
        Easel easel = easel(sheet, palette, board, dice);
        shadow(easel, board, lies);
        if (person.figure().pose() == Figure.Pose.SITTING) {
            new ChairPainter(easel, view, person).draw();
        }
        body(easel, view);
        sheet.flush();
    }

    /** Returns where the hand nearer the camera is: to the right of the feet and above the floor, in metres. */
    public Spot hand() {
        double[] elbow = person.at(Joint.NEAR_ELBOW);
        double[] wrist = person.at(Joint.NEAR_WRIST);
        double reach = 0.06 * person.physique().height();
        double length = Math.max(1e-6, StrictMath.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]));
        double x = wrist[0] + (wrist[0] - elbow[0]) / length * reach;
        double y = wrist[1] + (wrist[1] - elbow[1]) / length * reach;
        return new Spot(person.mirrored() ? -x : x, y);
    }

    /** Draws the person as seen from above; {@code floor} lies flat, its units are metres. */
    public void paintFromAbove(Sheet sheet, Palette palette, View floor, Dice dice) {
        Easel easel = easel(sheet, palette, floor, dice);
        easel.fill(
                floor,
                Trace.of(-0.2, 0.1, 0.15, 0.18, 1.15, -0.35, 1.1, -0.55, 0.1, -0.2)
                        .smooth(true, 4),
                palette.deep(),
                0.3);
        if (person.figure().pose() == Figure.Pose.LYING) {
            body(easel, (person.mirrored() ? floor.mirrored() : floor).part(-0.4, -0.75, 1, -0.5));
        } else {
            new TopPainter(easel, floor, person, Wardrobe.of(person.figure().look(), palette)).draw();
        }
        sheet.flush();
    }

    private void body(Easel easel, View view) {
        Wardrobe wardrobe = Wardrobe.of(person.figure().look(), easel.palette());
        LimbPainter limbs = new LimbPainter(easel, view, person, wardrobe);
        TrunkPainter trunk = new TrunkPainter(easel, view, person, wardrobe);
        HeadPainter head = new HeadPainter(easel, view, person, wardrobe);
        boolean nearInFront = person.at(Joint.NEAR_WRIST)[2] > -0.05;
        boolean farInFront = person.at(Joint.FAR_WRIST)[2] > 0.06;
        arms(limbs, !nearInFront, !farInFront);
        boolean nearLegFirst = person.at(Joint.NEAR_KNEE)[2] < person.at(Joint.FAR_KNEE)[2];
        limbs.leg(nearLegFirst);
        limbs.leg(!nearLegFirst);
        trunk.seat();
        head.behind();
        trunk.neck();
        trunk.trunk();
        head.draw();
        arms(limbs, nearInFront, farInFront);
    }

    private static Easel easel(Sheet sheet, Palette palette, View view, Dice dice) {
        double unit = Math.max(1.1, 0.0082 * view.scale());
        double calmed = unit > 2.2 ? 2.2 + (unit - 2.2) * 0.32 : unit;
        return new Easel(new Pen(sheet, dice, Math.min(7, calmed)), palette, Palette.INK, 0.95);
    }

    private void shadow(Easel easel, View board, boolean lies) {
        double wide = lies ? 1.0 : 0.36;
        Trace pool = Trace.ellipse(lies ? 0 : 0.12, 0.015, wide, lies ? 0.07 : 0.045);
        easel.fill(board, pool, easel.palette().deep(), 0.42);
        easel.fill(
                board,
                Trace.ellipse(0.42, 0.03, wide * 1.4, 0.05),
                easel.palette().deep(),
                0.2);
    }

    private static void arms(LimbPainter limbs, boolean near, boolean far) {
        if (far) {
            limbs.arm(false);
        }
        if (near) {
            limbs.arm(true);
        }
    }
}
