package dev.filmwright.provider.previz.ink;

/**
 * A point in a thing's own coordinates.
 *
 * @param x to the right
 * @param y upwards
 */
public record Spot(double x, double y) {}
