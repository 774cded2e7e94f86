package dev.filmwright.provider.previz.set;

/** Cuts lines off at a window (Liang and Barsky, 1984): a line that runs far out costs time and shows nothing. */
final class Clip {
    private Clip() {}

    /** Returns the part inside as four numbers, or none. */
    static double[] segment(double x0, double y0, double x1, double y1, double l, double t, double r, double b) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double from = 0;
        double to = 1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x0 - l, r - x0, y0 - t, b - y0};
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return new double[0];
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from < to ? new double[] {x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy} : new double[0];
    }
}
