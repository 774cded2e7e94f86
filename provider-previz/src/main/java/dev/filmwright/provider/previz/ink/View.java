package dev.filmwright.provider.previz.ink;

/** Turns a thing's own coordinates into the sheet's. */
public interface View {
    /** Returns the distance from the sheet's left edge, in pixels. */
    double x(double x, double y);

    /** Returns the distance from the sheet's top edge, in pixels. */
    double y(double x, double y);

    /** Returns how many pixels a unit is, about. */
    double scale();

    /** Returns a view of a part: its own coordinates are turned by {@code angle}, scaled and moved first. */
    default View part(double originX, double originY, double size, double angle) {
        View outer = this;
        double cos = StrictMath.cos(angle) * size;
        double sin = StrictMath.sin(angle) * size;
        return new View() {
            @Override
            public double x(double x, double y) {
                return outer.x(originX + x * cos - y * sin, originY + x * sin + y * cos);
            }

            @Override
            public double y(double x, double y) {
                return outer.y(originX + x * cos - y * sin, originY + x * sin + y * cos);
            }

            @Override
            public double scale() {
                return outer.scale() * size;
            }
        };
    }

    /** Returns this view with left and right exchanged. */
    default View mirrored() {
        View outer = this;
        return new View() {
            @Override
            public double x(double x, double y) {
                return outer.x(-x, y);
            }

            @Override
            public double y(double x, double y) {
                return outer.y(-x, y);
            }

            @Override
            public double scale() {
                return outer.scale();
            }
        };
    }
}
