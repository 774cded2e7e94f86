package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;

/**
 * The inside of a box-shaped room, open towards the camera.
 *
 * @param half from the middle to a side wall, in metres
 * @param back from the subject to the back wall, in metres
 * @param height to the ceiling, in metres
 */
record Shell(double half, double back, double height) {
    private static final double OPEN = 30;

    /** Draws walls, floor and ceiling, with shadow in the corners and skirting. */
    void draw(Scenery s, int wall, int floor) {
        Palette p = s.palette();
        double front = s.camera().eye().z() - 1;
        Point eye = s.camera().eye();
        s.sheet().blend(0, s.sheet().height(), p.shade(wall, 0.2), p.shade(wall, 0.1));
        s.face(floor, 1, at(-OPEN, 0, front), at(OPEN, 0, front), at(OPEN, 0, back), at(-OPEN, 0, back));
        s.face(wall, 1, at(-half, 0, back), at(half, 0, back), at(half, height, back), at(-half, height, back));
        s.face(
                p.deep(),
                0.13,
                at(-half, height * 0.8, back),
                at(half, height * 0.72, back),
                at(half, height, back),
                at(-half, height, back));
        if (eye.x() > -half) {
            side(s, -half, front, p.shade(wall, 0.3));
        }
        if (eye.x() < half) {
            side(s, half, front, p.shade(wall, 0.16));
        }
        if (eye.y() < height) {
            s.face(
                    p.shade(wall, 0.22),
                    1,
                    at(-half, height, front),
                    at(half, height, front),
                    at(half, height, back),
                    at(-half, height, back));
            s.edge(1.2, at(-half, height, back), at(half, height, back));
        }
        s.edge(1.4, at(-half, 0, back), at(half, 0, back));
        s.edge(0.7, at(-half, 0.11, back), at(half, 0.11, back));
        s.face(
                p.deep(),
                0.16,
                at(-half, 0, back - 0.55),
                at(half, 0, back - 0.3),
                at(half, 0, back),
                at(-half, 0, back));
    }

    private void side(Scenery s, double x, double front, int colour) {
        s.face(colour, 1, at(x, 0, front), at(x, 0, back), at(x, height, back), at(x, height, front));
        s.face(
                s.palette().deep(),
                0.1,
                at(x, 0, back - 0.7),
                at(x, 0, back),
                at(x, height, back),
                at(x, height, back - 0.4));
        s.edge(1.5, at(x, 0, back), at(x, height, back));
        s.edge(1.2, at(x, 0, front), at(x, 0, back));
        s.edge(0.7, at(x, 0.11, front), at(x, 0.11, back));
        if (s.camera().eye().y() < height) {
            s.edge(1.1, at(x, height, front), at(x, height, back));
        }
    }
}
