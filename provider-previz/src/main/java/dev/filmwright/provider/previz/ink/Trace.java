package dev.filmwright.provider.previz.ink;

import java.awt.geom.Path2D;
import java.util.Arrays;

/** A run of points: what the hand follows. Not thread-safe. */
public final class Trace {
    private double[] xs = new double[16];
    private double[] ys = new double[16];
    private int size;

    /** Returns a trace through {@code x, y} pairs. */
    public static Trace of(double... pairs) {
        Trace trace = new Trace();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            trace.add(pairs[i], pairs[i + 1]);
        }
        return trace;
    }

    /** Returns the outline of an ellipse, closed by its last point. */
    public static Trace ellipse(double x, double y, double rx, double ry) {
        Trace trace = new Trace();
        int steps = 20;
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            trace.add(x + rx * StrictMath.cos(angle), y + ry * StrictMath.sin(angle));
        }
        return trace;
    }

    /** Adds a point. */
    public Trace add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size++] = y;
        return this;
    }

    /** Adds another trace's points, in their order or backwards. */
    public Trace append(Trace other, boolean backwards) {
        for (int i = 0; i < other.size; i++) {
            int at = backwards ? other.size - 1 - i : i;
            add(other.xs[at], other.ys[at]);
        }
        return this;
    }

    /** Returns the number of points. */
    public int size() {
        return size;
    }

    /** Returns a point's distance from the left. */
    public double x(int index) {
        return xs[index];
    }

    /** Returns a point's distance from the origin downwards or upwards, as the trace is meant. */
    public double y(int index) {
        return ys[index];
    }

    /** Returns every point seen through {@code view}. */
    public Trace through(View view) {
        Trace seen = new Trace();
        for (int i = 0; i < size; i++) {
            seen.add(view.x(xs[i], ys[i]), view.y(xs[i], ys[i]));
        }
        return seen;
    }

    /** Returns a smooth curve through the points (centripetal enough for hand-set points: Catmull-Rom). */
    public Trace smooth(boolean closed, int steps) {
        if (size < 3) {
            return this;
        }
        Trace curve = new Trace();
        int spans = closed ? size : size - 1;
        for (int i = 0; i < spans; i++) {
            for (int s = 0; s < steps; s++) {
                curve.add(curve(xs, i, s / (double) steps, closed), curve(ys, i, s / (double) steps, closed));
            }
        }
        int last = closed ? 0 : size - 1;
        return curve.add(xs[last], ys[last]);
    }

    /** Returns the points as a path. */
    public Path2D path(boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, size + 1);
        for (int i = 0; i < size; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        if (closed && size > 0) {
            path.closePath();
        }
        return path;
    }

    private double curve(double[] values, int i, double t, boolean closed) {
        double a = values[at(i - 1, closed)];
        double b = values[at(i, closed)];
        double c = values[at(i + 1, closed)];
        double d = values[at(i + 2, closed)];
        double square = t * t;
        return 0.5
                * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * square + (3 * b - a - 3 * c + d) * square * t);
    }

    private int at(int index, boolean closed) {
        return closed ? Math.floorMod(index, size) : Math.min(size - 1, Math.max(0, index));
    }
}
