package dev.filmwright.provider.previz.board;

import dev.filmwright.provider.previz.ink.View;

/**
 * A view without perspective.
 *
 * @param left where 0 across is, in pixels
 * @param base where 0 up is, in pixels
 * @param scale how many pixels a unit is
 */
record Flat(double left, double base, double scale) implements View {
    @Override
    public double x(double x, double y) {
        return left + x * scale;
    }

    @Override
    public double y(double x, double y) {
        return base - y * scale;
    }
}
