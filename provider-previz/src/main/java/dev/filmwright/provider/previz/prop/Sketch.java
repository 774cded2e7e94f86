package dev.filmwright.provider.previz.prop;

import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/** Draws a thing in its own coordinates: about one unit large, standing on 0. Not thread-safe. */
final class Sketch {
    private final Pen pen;
    private final Palette palette;
    private final View view;

    Sketch(Pen pen, Palette palette, View view) {
        this.pen = pen;
        this.palette = palette;
        this.view = view;
    }

    /** Returns the palette. */
    Palette palette() {
        return palette;
    }

    /** Fills a shape with corners and draws its outline. */
    Sketch cut(int colour, double... pairs) {
        return lay(Trace.of(pairs).add(pairs[0], pairs[1]), colour);
    }

    /** Fills a rounded shape and draws its outline. */
    Sketch round(int colour, double... pairs) {
        return lay(Trace.of(pairs).smooth(true, 5), colour);
    }

    /** Fills an ellipse and draws its outline. */
    Sketch oval(int colour, double x, double y, double rx, double ry) {
        return lay(Trace.ellipse(x, y, rx, ry), colour);
    }

    /** Fills a shape without an outline. */
    Sketch tone(int colour, double alpha, double... pairs) {
        pen.sheet().wash(Trace.of(pairs).through(view).path(true), palette.tint(colour), alpha);
        return this;
    }

    /** Lays a shadow over a part. */
    Sketch shade(double... pairs) {
        pen.sheet().wash(Trace.of(pairs).through(view).path(true), palette.deep(), 0.3);
        return this;
    }

    /** Draws a line. */
    Sketch line(double weight, double... pairs) {
        pen.dip(Palette.INK, 0.92);
        pen.curve(Trace.of(pairs).smooth(false, 5).through(view), weight);
        return this;
    }

    /** Makes it shine: soft rings of light. */
    Sketch glow(int colour, double x, double y, double radius) {
        for (int ring = 5; ring > 0; ring--) {
            Trace circle = Trace.ellipse(x, y, radius * ring / 5, radius * ring / 5);
            pen.sheet().wash(circle.through(view).path(true), colour, 0.09);
        }
        return this;
    }

    private Sketch lay(Trace shape, int colour) {
        Trace seen = shape.through(view);
        pen.sheet().wash(seen.path(true), Tone.mix(palette.tint(colour), colour, 0.25), 1);
        pen.dip(Palette.INK, 0.95);
        pen.stroke(seen, 1.1, 0.6);
        return this;
    }
}
