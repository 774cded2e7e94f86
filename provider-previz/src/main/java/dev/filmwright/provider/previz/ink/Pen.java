package dev.filmwright.provider.previz.ink;

import java.awt.geom.Path2D;

/**
 * Draws lines as a hand does: the width swells and thins, the line strays a little and straight lines run past their
 * corners. Not thread-safe.
 */
public final class Pen {
    private static final double STEP = 26;

    private final Sheet sheet;
    private final Dice dice;
    private final double unit;

    /**
     * Takes a pen.
     *
     * @param sheet what to draw on
     * @param dice how the hand strays
     * @param unit the width of an ordinary line in pixels
     */
    public Pen(Sheet sheet, Dice dice, double unit) {
        this.sheet = sheet;
        this.dice = dice;
        this.unit = unit;
    }

    /** Returns the width of an ordinary line in pixels. */
    public double unit() {
        return unit;
    }

    /** Returns what it draws on. */
    public Sheet sheet() {
        return sheet;
    }

    /** Dips into an ink: strokes are of this colour and strength from here on. */
    public void dip(int colour, double alpha) {
        sheet.dip(colour, alpha);
    }

    /** Draws a straight line, {@code weight} times as wide as an ordinary one. */
    public void line(double x0, double y0, double x1, double y1, double weight) {
        double length = StrictMath.hypot(x1 - x0, y1 - y0);
        if (!(length > 0.5) || length > 20_000) {
            return;
        }
        double over = Math.min(length * 0.03, 2.5 * unit);
        double dx = (x1 - x0) / length;
        double dy = (y1 - y0) / length;
        double bow = dice.wobble() * Math.min(unit * 1.2, length * 0.01);
        int steps = (int) Math.max(2, Math.min(24, length / STEP));
        Trace trace = new Trace();
        for (int i = 0; i <= steps; i++) {
            double at = -over + (length + 2 * over) * i / steps;
            double t = i / (double) steps;
            double aside = bow * 4 * t * (1 - t);
            trace.add(x0 + dx * at - dy * aside, y0 + dy * at + dx * aside);
        }
        stroke(trace, weight, 0.35);
    }

    /** Draws along a trace, {@code weight} times as wide as an ordinary line, tapering at both ends. */
    public void curve(Trace trace, double weight) {
        stroke(trace, weight, 0.25);
    }

    /** Draws along a trace whose ends keep {@code end} of the width. */
    public void stroke(Trace trace, double weight, double end) {
        int n = trace.size();
        if (n < 2) {
            return;
        }
        double[] left = new double[2 * n];
        double[] right = new double[2 * n];
        double phase = dice.next() * 6.3;
        double sway = dice.between(0.5, 1.1);
        double stray = dice.wobble() * 0.4;
        for (int i = 0; i < n; i++) {
            int before = Math.max(0, i - 1);
            int after = Math.min(n - 1, i + 1);
            double dx = trace.x(after) - trace.x(before);
            double dy = trace.y(after) - trace.y(before);
            double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
            double t = i / (n - 1.0);
            double swell = end + (1 - end) * Math.sqrt(Math.max(0, 4 * t * (1 - t)));
            double half = 0.5 * unit * weight * swell * (1 + 0.3 * StrictMath.sin(phase + t * 7 * sway));
            stray = stray * 0.6 + dice.wobble() * 0.32 * unit;
            double x = trace.x(i) - dy / length * stray;
            double y = trace.y(i) + dx / length * stray;
            half = Math.max(0.28, half);
            left[2 * i] = x - dy / length * half;
            left[2 * i + 1] = y + dx / length * half;
            right[2 * i] = x + dy / length * half;
            right[2 * i + 1] = y - dx / length * half;
        }
        sheet.add(outline(left, right, n));
    }

    private static Path2D outline(double[] left, double[] right, int n) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * n + 2);
        path.moveTo(left[0], left[1]);
        for (int i = 1; i < n; i++) {
            path.lineTo(left[2 * i], left[2 * i + 1]);
        }
        for (int i = n - 1; i >= 0; i--) {
            path.lineTo(right[2 * i], right[2 * i + 1]);
        }
        path.closePath();
        return path;
    }
}
