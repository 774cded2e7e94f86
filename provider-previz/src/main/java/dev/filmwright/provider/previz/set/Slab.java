package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Point;

/**
 * A flat piece of the set that things are put on: a wall, a floor, a façade.
 *
 * @param origin its lower left corner
 * @param across along its lower edge, one metre
 * @param upwards along its left edge, one metre
 */
record Slab(Point origin, Point across, Point upwards) {
    /** Returns a wall that faces the camera, seen from its left end. */
    static Slab wall(double x, double z) {
        return new Slab(new Point(x, 0, z), new Point(1, 0, 0), new Point(0, 1, 0));
    }

    /** Returns a wall along the line of sight, from near to far. */
    static Slab side(double x, double z) {
        return new Slab(new Point(x, 0, z), new Point(0, 0, 1), new Point(0, 1, 0));
    }

    /** Returns the floor. */
    static Slab floor(double x, double z) {
        return new Slab(new Point(x, 0.004, z), new Point(1, 0, 0), new Point(0, 0, 1));
    }

    /** Returns a point on it, in metres from its origin. */
    Point at(double along, double up) {
        return origin.plus(across.times(along)).plus(upwards.times(up));
    }

    /** Returns the corners of a rectangle on it. */
    Point[] rect(double x0, double y0, double x1, double y1) {
        return new Point[] {at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)};
    }
}
