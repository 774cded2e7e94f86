package dev.filmwright.core.cutout;

import java.awt.geom.Path2D;

/** Outlines for tests. */
final class Shapes {
    private Shapes() {}

    static Path2D star(double x, double y, double outer, double inner) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = i * Math.PI / 5 + 0.1;
            if (i == 0) {
                path.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            } else {
                path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
