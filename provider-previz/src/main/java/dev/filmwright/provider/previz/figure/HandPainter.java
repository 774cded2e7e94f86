package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a large hand that comes from the lower right, for shots of things. */
public final class HandPainter {
    private static final double[] SLEEVE = {0.95, 0.1, 1.12, 0.3, 2.6, -0.35, 3.4, -1.5, 2.2, -1.6, 1.1, -0.35};
    private static final double[] PALM = {
        1.08, 0.24, 0.7, 0.44, 0.42, 0.4, 0.3, 0.2, 0.36, -0.06, 0.62, -0.24, 1.08, -0.24
    };
    private static final double[] THUMB = {0.82, 0.42, 0.6, 0.62, 0.3, 0.66, 0.2, 0.58, 0.4, 0.48, 0.56, 0.36};

    private final Figure figure;

    /** Takes whose hand it is. */
    public HandPainter(Figure figure) {
        this.figure = figure;
    }

    /** Draws sleeve and hand; the finger tips lie at 0, 0.35 of {@code view}, about one unit is a hand's length. */
    public void paint(Sheet sheet, Palette palette, View view, Dice dice) {
        Pen pen = new Pen(sheet, dice, Math.max(0.9, Math.min(4.5, view.scale() * 0.011)));
        Easel easel = new Easel(pen, palette, Palette.INK, 0.95);
        Wardrobe wardrobe = Wardrobe.of(figure.look(), palette);
        Trace sleeve = Trace.of(SLEEVE);
        easel.shape(view, sleeve, wardrobe.top(), 1.2);
        easel.fill(
                view,
                Trace.of(0.98, 0.04, 1.1, -0.33, 2.2, -1.58, 2.6, -1.6, 1.5, -0.4),
                palette.shade(wardrobe.top(), 0.45),
                1);
        easel.draw(view, Trace.of(1.25, 0.2, 1.3, 0, 1.25, -0.2).smooth(false, 4), 0.7);
        Trace palm = Trace.of(PALM).smooth(true, 5);
        easel.shape(view, palm, wardrobe.skin(), 1.1);
        for (int i = 3; i >= 0; i--) {
            finger(easel, view.part(0, 0.36 - i * 0.14, 1, 0), wardrobe.skin(), -0.12 + Math.abs(i - 1.3) * 0.07);
        }
        Trace thumb = Trace.of(THUMB).smooth(false, 4);
        easel.fill(view, thumb, wardrobe.skin(), 1);
        easel.draw(view, thumb, 1, 0.5);
        sheet.flush();
    }

    private static void finger(Easel easel, View view, int skin, double tip) {
        Trace finger = Trace.of(0.52, 0.09, 0.2, 0.1, tip, 0.02, tip - 0.02, -0.05, 0.16, -0.05, 0.5, -0.06);
        Trace smooth = finger.smooth(false, 4);
        easel.fill(view, smooth, skin, 1);
        easel.draw(view, smooth, 0.9, 0.5);
        easel.draw(view, Trace.of(tip + 0.01, 0.03, tip + 0.07, 0.035), 0.6);
    }
}
