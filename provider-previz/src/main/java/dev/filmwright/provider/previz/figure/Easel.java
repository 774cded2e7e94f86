package dev.filmwright.provider.previz.figure;

import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;

/**
 * What a figure is drawn with.
 *
 * @param pen the pen; its unit fits the figure's size
 * @param palette the colours
 * @param ink the colour of the lines
 * @param strength how strong the lines are
 */
record Easel(Pen pen, Palette palette, int ink, double strength) {
    /** Fills a closed shape. */
    void fill(View view, Trace shape, int colour, double alpha) {
        pen.sheet().wash(shape.through(view).path(true), colour, alpha);
    }

    /** Draws a line. */
    void draw(View view, Trace line, double weight) {
        pen.dip(ink, strength);
        pen.curve(line.through(view), weight);
    }

    /** Draws a line whose ends keep a share of the width. */
    void draw(View view, Trace line, double weight, double end) {
        pen.dip(ink, strength);
        pen.stroke(line.through(view), weight, end);
    }

    /** Fills a closed shape and draws its outline. */
    void shape(View view, Trace shape, int colour, double weight) {
        fill(view, shape, colour, 1);
        draw(view, shape, weight, 0.6);
    }
}
