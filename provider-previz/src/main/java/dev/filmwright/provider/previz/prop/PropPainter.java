package dev.filmwright.provider.previz.prop;

import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.View;
import dev.filmwright.provider.previz.letter.Lettering;
import java.util.Optional;

/** Draws one thing that matters; what it has no drawing for gets a tag with its name. */
public final class PropPainter {
    private static final double TAG = 0.3;

    private final String name;
    private final Optional<Prop> prop;

    /** Finds the drawing for a thing by its name. */
    public PropPainter(String name) {
        this.name = name;
        prop = PropBook.find(name);
    }

    /** Returns how high it is, in metres. */
    public double size() {
        return prop.map(Prop::size).orElse(TAG);
    }

    /** Returns whether it is carried in a hand rather than stood on the floor. */
    public boolean held() {
        return prop.map(Prop::held).orElse(false);
    }

    /** Draws it in {@code view}: one unit high, standing on 0. */
    public void paint(Sheet sheet, Palette palette, View view, Dice dice) {
        double unit = Math.max(0.9, Math.min(4.2, view.scale() * 0.0085));
        Pen pen = new Pen(sheet, dice, unit);
        Sketch sketch = new Sketch(pen, palette, view);
        if (prop.isPresent()) {
            prop.get().drawing().accept(sketch);
        } else {
            tag(sheet, sketch, view);
        }
        sheet.flush();
    }

    /** A luggage tag on a string, the name lettered on it. */
    private void tag(Sheet sheet, Sketch sketch, View view) {
        sketch.line(0.9, -0.72, 0.5, -0.9, 0.72, -0.82, 0.98);
        sketch.cut(0xEBDDB8, -0.8, 0.5, -0.6, 0.16, 0.85, 0.16, 0.85, 0.84, -0.6, 0.84)
                .oval(0xB08A4C, -0.64, 0.5, 0.06, 0.06);
        double left = view.x(-0.5, 0.5);
        double wide = view.x(0.78, 0.5) - left;
        double most = view.scale() * 0.34;
        double size = Math.max(most * 0.45, Math.min(most, wide / Math.max(0.1, Lettering.width(name, 1))));
        String label = Lettering.shorten(name, size, wide);
        if (size >= 7) {
            sheet.flush();
            sheet.wash(Lettering.line(label, size, left, view.y(-0.5, 0.4)), Palette.INK, 0.9);
        }
    }
}
