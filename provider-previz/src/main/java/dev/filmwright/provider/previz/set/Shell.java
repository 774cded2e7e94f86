package dev.filmwright.provider.previz.set;

import static dev.filmwright.provider.previz.set.Build.at;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/**
 * The inside of a box-shaped room, open towards the camera.
 *
 * @param half from the middle to a side wall, in metres
 * @param back from the subject to the back wall, in metres
 * @param height to the ceiling, in metres
 */
record Shell(double half, double back, double height) {
    /** Returns the back wall, measured from its left corner. */
    Slab backWall() {
        return Slab.wall(-half, back);
    }

    /** Returns the left wall, measured from the subject's line backwards. */
    Slab leftWall() {
        return Slab.side(-half, 0);
    }

    /** Returns the right wall, measured from the subject's line backwards. */
    Slab rightWall() {
        return Slab.side(half, 0);
    }

    /** Draws walls, floor and ceiling, with shadow in the corners and skirting. */
    void draw(Scenery s, int wall, int floor) {
        Palette p = s.palette();
        Point eye = s.camera().eye();
        double front = Math.min(-1, eye.z() - 1);
        s.sheet().blend(0, s.sheet().height(), p.shade(wall, 0.2), p.shade(wall, 0.1));
        s.face(floor, 1, at(-30, 0, front), at(30, 0, front), at(30, 0, back), at(-30, 0, back));
        back(s, wall);
        if (eye.x() > -half) {
            side(s, -half, front, p.shade(wall, 0.3));
        }
        if (eye.x() < half) {
            side(s, half, front, p.shade(wall, 0.15));
        }
        if (eye.y() < height) {
            ceiling(s, front, p.shade(wall, 0.2));
        }
        s.edge(1.5, at(-half, 0, back), at(half, 0, back));
        s.edge(0.7, at(-half, 0.11, back), at(half, 0.11, back));
        Slab foot = Slab.floor(-half, back);
        s.face(p.deep(), 0.16, foot.at(0, -0.55), foot.at(half * 2, -0.3), foot.at(half * 2, 0), foot.at(0, 0));
    }

    private void back(Scenery s, int wall) {
        int deep = s.palette().deep();
        Slab slab = backWall();
        double wide = half * 2;
        s.face(wall, 1, slab.rect(0, 0, wide, height));
        int lit = Tone.mix(wall, s.palette().light(), 0.45);
        s.face(lit, 0.6, slab.rect(half * 0.55, height * 0.12, half * 1.6, height * 0.78));
        s.face(
                deep,
                0.11,
                slab.at(0, height * 0.82),
                slab.at(wide, height * 0.7),
                slab.at(wide, height),
                slab.at(0, height));
        s.face(deep, 0.1, slab.at(0, 0), slab.at(half * 0.5, 0), slab.at(half * 0.22, height), slab.at(0, height));
    }

    private void ceiling(Scenery s, double front, int colour) {
        Slab top = new Slab(at(-half, height, back), at(1, 0, 0), at(0, 0, 1));
        s.face(colour, 1, top.rect(0, front - back, half * 2, 0));
        s.edge(1.2, at(-half, height, back), at(half, height, back));
        Build.hatch(s, 26, 0.4, backWall().rect(0, height * 0.86, half * 1.4, height));
    }

    /** Draws floor boards that run towards the camera. */
    void boards(Scenery s, double step) {
        double front = Math.max(-2.5, s.camera().eye().z() + 0.3);
        for (double x = -half; x <= half; x += step) {
            s.edge(0.5, at(x, 0, front), at(x, 0, back));
        }
    }

    /** Draws floor tiles. */
    void tiles(Scenery s, double step) {
        boards(s, step);
        for (double z = back - step; z > Math.max(-2.5, s.camera().eye().z() + 0.3); z -= step) {
            s.edge(0.5, at(-half, 0, z), at(half, 0, z));
        }
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
        Build.hatch(
                s, 16, 0.45, at(x, 0.1, back - 1.4), at(x, 0.1, back), at(x, height, back), at(x, height, back - 1.4));
        s.edge(1.6, at(x, 0, back), at(x, height, back));
        s.edge(1.2, at(x, 0, front), at(x, 0, back));
        s.edge(0.7, at(x, 0.11, front), at(x, 0.11, back));
        if (s.camera().eye().y() < height) {
            s.edge(1.1, at(x, height, front), at(x, height, back));
        }
    }
}
