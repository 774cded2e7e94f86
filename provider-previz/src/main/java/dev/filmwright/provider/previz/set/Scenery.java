package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.ink.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds a place in metres and draws it as the camera sees it. Not thread-safe. */
public final class Scenery {
    private final Camera camera;
    private final Pen pen;
    private final Palette palette;
    private final Dice dice;
    private final double focus;
    private final int haze;
    private final double hazeDepth;
    private final List<Thing> things = new ArrayList<>();

    private record Thing(double depth, Runnable drawing) {}

    /**
     * Begins a place.
     *
     * @param camera how it is seen
     * @param pen what it is drawn with
     * @param palette its colours
     * @param dice chance that is the same for every shot of the place
     * @param focus 1.0 if it is sharp, towards 0.0 the nearer the subject
     * @param hazeDepth the depth in metres at which half of a colour is lost in the air
     */
    public Scenery(Camera camera, Pen pen, Palette palette, Dice dice, double focus, double hazeDepth) {
        this.camera = camera;
        this.pen = pen;
        this.palette = palette;
        this.dice = dice;
        this.focus = focus;
        this.hazeDepth = hazeDepth;
        haze = palette.dark() ? Tone.mix(palette.skyLow(), palette.wash(0.55), 0.5) : palette.skyLow();
    }

    /** Returns the camera. */
    public Camera camera() {
        return camera;
    }

    /** Returns the colours. */
    public Palette palette() {
        return palette;
    }

    /** Returns chance that is the same for every shot of the place. */
    public Dice dice() {
        return dice;
    }

    /** Returns the sheet. */
    public Sheet sheet() {
        return pen.sheet();
    }

    /** Returns the pen. */
    public Pen pen() {
        return pen;
    }

    /** Returns how sharp the place is, 0.0 to 1.0. */
    public double focus() {
        return focus;
    }

    /** Fills the picture with the sky. */
    public void sky() {
        double horizon = camera.horizon();
        sheet().blend(0, Math.max(1, horizon), palette.skyTop(), palette.skyLow());
        sheet().blend(horizon, sheet().height(), palette.skyLow(), palette.wash(0.2));
    }

    /** Fills everything below the horizon, {@code near} at the bottom and {@code far} at the horizon. */
    public void ground(int near, int far) {
        double horizon = camera.horizon();
        Point ahead = camera.eye().plus(camera.level().times(4000));
        Point left = floor(ahead.plus(camera.right().times(-9000)));
        Point right = floor(ahead.plus(camera.right().times(9000)));
        double tilt = camera.y(right) - camera.y(left);
        if (Math.abs(tilt) < 2) {
            sheet().blend(horizon, sheet().height(), far, near);
            return;
        }
        double down = sheet().height() * 3.0;
        Trace tilted = Trace.of(camera.x(left), camera.y(left), camera.x(right), camera.y(right));
        tilted.add(camera.x(right), camera.y(right) + down).add(camera.x(left), camera.y(left) + down);
        sheet().wash(tilted.path(true), Tone.mix(far, near, 0.5), 1);
    }

    private static Point floor(Point point) {
        return new Point(point.x(), 0, point.z());
    }

    /** Puts a thing down that is drawn behind everything nearer. */
    public void put(Point where, Runnable drawing) {
        things.add(new Thing(camera.depth(where), drawing));
    }

    /** Draws what was put down, from far to near. */
    public void finish() {
        things.sort(Comparator.comparingDouble(Thing::depth).reversed());
        things.forEach(thing -> thing.drawing().run());
        things.clear();
        pen.sheet().flush();
    }

    /** Fills a flat shape. */
    public void face(int colour, double alpha, Point... corners) {
        Trace seen = seen(corners);
        if (seen.size() >= 3) {
            pen.sheet().wash(seen.path(true), airy(colour, corners), alpha);
        }
    }

    /** Fills a flat shape and draws its edges. */
    public void panel(int colour, double weight, Point... corners) {
        Trace seen = seen(corners);
        if (seen.size() < 3) {
            return;
        }
        if (focus > 0.5 && weight >= 0.7) {
            sheet().block(seen.path(true), airy(colour, corners));
        } else {
            sheet().wash(seen.path(true), airy(colour, corners), 1);
        }
        for (int i = 0; i < corners.length; i++) {
            edge(weight, corners[i], corners[(i + 1) % corners.length]);
        }
    }

    /** Draws a straight line. */
    public void edge(double weight, Point from, Point to) {
        if (blurred(weight)) {
            return;
        }
        double a = camera.depth(from);
        double b = camera.depth(to);
        if (a < Camera.NEAR && b < Camera.NEAR) {
            return;
        }
        Point start = a < Camera.NEAR ? from.towards(to, (Camera.NEAR - a) / (b - a)) : from;
        Point end = b < Camera.NEAR ? to.towards(from, (Camera.NEAR - b) / (a - b)) : to;
        ink(Math.min(a, b));
        double thin = weight * thinning((a + b) / 2);
        segment(camera.x(start), camera.y(start), camera.x(end), camera.y(end), thin);
    }

    /** Draws a line on the sheet in this place's ink. */
    public void segment(double x0, double y0, double x1, double y1, double weight) {
        double w = sheet().width();
        double h = sheet().height();
        if (Math.max(x0, x1) < -40
                || Math.min(x0, x1) > w + 40
                || Math.max(y0, y1) < -40
                || Math.min(y0, y1) > h + 40) {
            return;
        }
        double[] in = Clip.segment(x0, y0, x1, y1, -60, -60, w + 60, h + 60);
        if (in.length == 4) {
            pen.line(in[0], in[1], in[2], in[3], weight);
        }
    }

    /** Draws a curve given on an upright board that stands at a point. */
    public void curve(Point foot, double weight, Trace trace) {
        if (!blurred(weight) && camera.depth(foot) > Camera.NEAR * 2) {
            ink(camera.depth(foot));
            pen.curve(trace.through(camera.board(foot)), weight * thinning(camera.depth(foot)));
        }
    }

    /** Fills a shape given on an upright board that stands at a point. */
    public void blot(Point foot, int colour, double alpha, Trace trace) {
        if (camera.depth(foot) > Camera.NEAR * 2) {
            sheet().wash(trace.through(camera.board(foot)).path(true), airy(colour, foot), alpha);
        }
    }

    /** Returns the view of an upright board. */
    public View board(Point foot) {
        return camera.board(foot);
    }

    /** Dips the pen as is right for lines at a depth. */
    public void ink(double depth) {
        double air = Math.max(0, depth) / (Math.max(0, depth) + hazeDepth * 1.6);
        int colour = Tone.mix(Tone.mix(Palette.INK, palette.deep(), 0.45), haze, air * 0.75);
        pen.dip(colour, 0.28 + 0.6 * focus);
    }

    /** Returns a colour as it looks through the air at a thing's depth. */
    public int airy(int colour, Point... corners) {
        double depth = 0;
        for (Point corner : corners) {
            depth += Math.max(0, camera.depth(corner)) / corners.length;
        }
        double air = depth / (depth + hazeDepth) * 0.8;
        return Tone.mix(colour, haze, Math.max(air, (1 - focus) * 0.3));
    }

    /** Close to a face, the fine lines behind it are out of focus. */
    private boolean blurred(double weight) {
        return focus < 0.2 && weight < 0.9;
    }

    private double thinning(double depth) {
        return (0.45 + 0.55 * Math.min(1, 5 / Math.max(1, depth))) * (0.55 + 0.45 * focus);
    }

    private Trace seen(Point... corners) {
        Trace seen = new Trace();
        for (int i = 0; i < corners.length; i++) {
            Point from = corners[i];
            Point to = corners[(i + 1) % corners.length];
            double a = camera.depth(from) - Camera.NEAR;
            double b = camera.depth(to) - Camera.NEAR;
            if (a >= 0) {
                seen.add(camera.x(from), camera.y(from));
            }
            if (a >= 0 != b >= 0) {
                Point cut = from.towards(to, a / (a - b));
                seen.add(camera.x(cut), camera.y(cut));
            }
        }
        return seen;
    }
}
