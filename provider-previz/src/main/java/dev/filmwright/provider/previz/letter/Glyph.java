package dev.filmwright.provider.previz.letter;

import java.awt.geom.Path2D;

/**
 * A letter's outline on a baseline at 0, y downwards, one em high.
 *
 * @param outline the shape; not to be changed
 * @param advance how far to move on, in ems
 */
record Glyph(Path2D outline, double advance) {}
