package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
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
        if (person.figure().pose() == Figure.Pose.LYING) {
            view = view.part(-0.8, 0.12, 1, -Math.PI / 2 + 0.03);
        }
        double unit = Math.min(7, Math.max(0.9, 0.0075 * board.scale()));
        unit = unit > 3 ? 3 + (unit - 3) * 0.45 : unit;
        Easel easel = new Easel(new Pen(sheet, dice, unit), palette, Palette.INK, 0.95);
        Wardrobe wardrobe = Wardrobe.of(person.figure().look(), palette);
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
        if (!person.away()) {
            head.behind();
        }
        trunk.neck();
        trunk.trunk();
        head.draw();
        if (person.away()) {
            head.behind();
        }
        arms(limbs, nearInFront, farInFront);
        sheet.flush();
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
