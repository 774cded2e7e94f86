package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Movement;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Trace;

/** The marks by which a storyboard shows how the camera moves. */
final class Arrows {
    private static final int RED = 0xB23A2C;
    private static final double STRONG = 0.86;

    private final Sheet sheet;
    private final Pen pen;
    private final double w;
    private final double h;
    private final double unit;

    Arrows(Sheet sheet, Dice hand) {
        this.sheet = sheet;
        w = sheet.width();
        h = sheet.height();
        unit = Math.min(w, h) * 0.05;
        pen = new Pen(sheet, hand, Math.max(1, unit * 0.07));
    }

    /** Draws the marks for a movement; none for a camera that stands still. */
    void draw(Movement movement) {
        double low = h - unit * 1.7;
        double mid = w / 2;
        double reach = w * 0.2;
        switch (movement) {
            case STATIC -> {
                // Nothing moves.
            }
            case PAN_LEFT -> arrow(bow(mid + reach, low, mid - reach, low, -unit));
            case PAN_RIGHT -> arrow(bow(mid - reach, low, mid + reach, low, -unit));
            case TILT_UP -> arrow(bow(w - unit * 1.8, h * 0.7, w - unit * 1.8, h * 0.28, -unit * 0.8));
            case TILT_DOWN -> arrow(bow(w - unit * 1.8, h * 0.28, w - unit * 1.8, h * 0.7, unit * 0.8));
            case TRACK_LEFT -> track(mid + reach, mid - reach, low);
            case TRACK_RIGHT -> track(mid - reach, mid + reach, low);
            case CRANE_UP -> crane(h * 0.84, h * 0.22);
            case CRANE_DOWN -> crane(h * 0.2, h * 0.8);
            case PUSH_IN -> brackets(true);
            case PULL_OUT -> brackets(false);
            case HANDHELD -> handheld();
        }
    }

    private void track(double from, double to, double y) {
        arrow(bow(from, y, to, y, 0));
        pen.dip(RED, STRONG);
        double left = Math.min(from, to);
        double right = Math.max(from, to);
        pen.line(left, y + unit * 0.78, right, y + unit * 0.78, 1.3);
        for (double x = left + unit * 0.3; x < right; x += unit * 0.8) {
            pen.line(x, y + unit * 0.6, x - unit * 0.12, y + unit * 0.96, 1.2);
        }
        sheet.flush();
    }

    private void crane(double from, double to) {
        double x = w - unit * 2;
        arrow(Trace.of(x - unit * 0.9, from, x - unit * 0.2, from + (to - from) * 0.35, x, to)
                .smooth(false, 8));
    }

    private static Trace bow(double x0, double y0, double x1, double y1, double aside) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1, StrictMath.hypot(dx, dy));
        double mx = (x0 + x1) / 2 - dy / length * aside * Math.signum(dx == 0 ? 1 : dx);
        double my = (y0 + y1) / 2 + Math.abs(dx) / length * aside;
        return Trace.of(x0, y0, mx, my, x1, y1).smooth(false, 10);
    }

    /** A broad arrow along a line: thin at its tail, with a paper-coloured rim so that it reads on any ground. */
    private void arrow(Trace spine) {
        int last = spine.size() - 1;
        int neck = Math.max(1, last - Math.max(1, last / 7));
        Trace left = new Trace();
        Trace right = new Trace();
        for (int i = 0; i <= neck; i++) {
            double half = unit * (0.14 + 0.2 * i / neck);
            double[] across = across(spine, i, half);
            left.add(spine.x(i) + across[0], spine.y(i) + across[1]);
            right.add(spine.x(i) - across[0], spine.y(i) - across[1]);
        }
        double[] head = across(spine, neck, unit * 0.82);
        double[] ahead = {spine.x(last) - spine.x(neck), spine.y(last) - spine.y(neck)};
        double length = Math.max(1, StrictMath.hypot(ahead[0], ahead[1]));
        Trace shape = new Trace().append(left, false);
        shape.add(spine.x(neck) + head[0], spine.y(neck) + head[1]);
        shape.add(spine.x(neck) + ahead[0] / length * unit * 1.5, spine.y(neck) + ahead[1] / length * unit * 1.5);
        shape.add(spine.x(neck) - head[0], spine.y(neck) - head[1])
                .append(right, true)
                .add(shape.x(0), shape.y(0));
        pen.dip(Palette.PAPER, 0.9);
        pen.stroke(shape, 3.4, 0.9);
        sheet.wash(shape.path(true), RED, 0.74);
        pen.dip(0x6E2119, 0.9);
        pen.stroke(shape, 0.9, 0.7);
        sheet.flush();
    }

    private static double[] across(Trace spine, int i, double half) {
        int before = Math.max(0, i - 1);
        int after = Math.min(spine.size() - 1, i + 1);
        double dx = spine.x(after) - spine.x(before);
        double dy = spine.y(after) - spine.y(before);
        double length = Math.max(1e-6, StrictMath.hypot(dx, dy));
        return new double[] {-dy / length * half, dx / length * half};
    }

    /** A second frame inside the first, with an arrow at each corner. */
    private void brackets(boolean inwards) {
        double left = w * 0.14;
        double top = h * 0.14;
        double arm = unit * 1.5;
        for (int corner = 0; corner < 4; corner++) {
            double sx = corner % 2 == 0 ? 1 : -1;
            double sy = corner < 2 ? 1 : -1;
            double x = corner % 2 == 0 ? left : w - left;
            double y = corner < 2 ? top : h - top;
            for (int coat = 0; coat < 2; coat++) {
                pen.dip(coat == 0 ? Palette.PAPER : RED, coat == 0 ? 0.85 : STRONG);
                double weight = coat == 0 ? 5.2 : 2.6;
                pen.stroke(Trace.of(x, y, x + sx * arm, y), weight, 0.9);
                pen.stroke(Trace.of(x, y, x, y + sy * arm), weight, 0.9);
            }
            double far = 0.35;
            double[] out = {x - sx * left * (1 - far), y - sy * top * (1 - far)};
            double[] in = {x - sx * left * 0.16, y - sy * top * 0.16};
            small(inwards ? out : in, inwards ? in : out);
        }
    }

    private void small(double[] from, double[] to) {
        double length = Math.max(1, StrictMath.hypot(to[0] - from[0], to[1] - from[1]));
        double dx = (to[0] - from[0]) / length * unit * 0.55;
        double dy = (to[1] - from[1]) / length * unit * 0.55;
        for (int coat = 0; coat < 2; coat++) {
            pen.dip(coat == 0 ? Palette.PAPER : RED, coat == 0 ? 0.85 : STRONG);
            double weight = coat == 0 ? 4.6 : 2.2;
            pen.stroke(Trace.of(from[0], from[1], to[0], to[1]), weight, 0.8);
            pen.stroke(
                    Trace.of(
                            to[0] - dx - dy * 0.7,
                            to[1] - dy + dx * 0.7,
                            to[0],
                            to[1],
                            to[0] - dx + dy * 0.7,
                            to[1] - dy - dx * 0.7),
                    weight,
                    0.8);
        }
    }

    /** Shaken corners and a squiggle. */
    private void handheld() {
        double x = w - unit * 4.4;
        double y = unit * 1.3;
        Trace squiggle = new Trace();
        for (int i = 0; i <= 8; i++) {
            squiggle.add(x + i * unit * 0.42, y + (i % 2 == 0 ? -1 : 1) * unit * (0.22 + 0.06 * (i % 3)));
        }
        Trace smooth = squiggle.smooth(false, 6);
        pen.dip(Palette.PAPER, 0.85);
        pen.stroke(smooth, 5, 0.6);
        pen.dip(RED, STRONG);
        pen.stroke(smooth, 2.4, 0.4);
        double in = unit * 0.45;
        double arm = unit * 2.2;
        for (int corner = 0; corner < 4; corner++) {
            double sx = corner % 2 == 0 ? 1 : -1;
            double sy = corner < 2 ? 1 : -1;
            double cx = corner % 2 == 0 ? in : w - in;
            double cy = corner < 2 ? in : h - in;
            pen.stroke(
                    Trace.of(cx + sx * arm, cy - sy * in * 0.3, cx, cy, cx - sx * in * 0.2, cy + sy * arm), 1.6, 0.3);
            pen.stroke(
                    Trace.of(
                            cx + sx * arm * 0.8,
                            cy + sy * in * 0.5,
                            cx + sx * in * 0.5,
                            cy + sy * in * 0.3,
                            cx + sx * in * 0.3,
                            cy + sy * arm * 0.8),
                    1.2,
                    0.3);
        }
        sheet.flush();
    }
}
