package dev.filmwright.provider.previz.camera;

import dev.filmwright.provider.previz.ink.View;

/** A pinhole camera with a shift lens: the aim lies in the middle of the picture however the camera looks. Immutable. */
public final class Camera {
    /** Nothing nearer than this many metres is drawn. */
    public static final double NEAR = 0.2;

    private final Point eye;
    private final Point right;
    private final Point up;
    private final Point forward;
    private final Point level;
    private final double distance;
    private final double focal;
    private final double centreX;
    private final double centreY;
    private final double shift;
    private final double cosRoll;
    private final double sinRoll;

    Camera(Stand stand, double focal, double centreX, double centreY) {
        double sinYaw = StrictMath.sin(stand.yaw());
        double cosYaw = StrictMath.cos(stand.yaw());
        double sinPitch = StrictMath.sin(stand.pitch());
        double cosPitch = StrictMath.cos(stand.pitch());
        this.eye = stand.eye();
        this.distance = stand.distance();
        this.focal = focal;
        this.centreX = centreX;
        this.centreY = centreY;
        right = new Point(cosYaw, 0, -sinYaw);
        forward = new Point(sinYaw * cosPitch, sinPitch, cosYaw * cosPitch);
        up = new Point(-sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch);
        level = new Point(sinYaw, 0, cosYaw);
        cosRoll = StrictMath.cos(stand.roll());
        sinRoll = StrictMath.sin(stand.roll());
        Point aim = from(stand.aim());
        shift = focal * aim.dot(up) / aim.dot(forward);
    }

    /** Returns how far a point lies in front of the camera, in metres. */
    public double depth(Point point) {
        return from(point).dot(forward);
    }

    /** Returns where a point in front of the camera lies on the sheet, from the left. */
    public double x(Point point) {
        return centreX + across(point) * cosRoll - down(point) * sinRoll;
    }

    /** Returns where a point in front of the camera lies on the sheet, from the top. */
    public double y(Point point) {
        return centreY + across(point) * sinRoll + down(point) * cosRoll;
    }

    /** Returns the row of the horizon in the middle of the picture. */
    public double horizon() {
        return y(new Point(eye.x() + level.x() * 4000, eye.y(), eye.z() + level.z() * 4000));
    }

    /** Returns how many pixels a metre is at a point. */
    public double scale(Point point) {
        return focal / Math.max(NEAR, depth(point));
    }

    /** Returns where the camera is. */
    public Point eye() {
        return eye;
    }

    /** Returns the direction to the right of the camera, level. */
    public Point right() {
        return right;
    }

    /** Returns the direction the camera looks in, level. */
    public Point level() {
        return level;
    }

    /** Returns the floor point that is seen at a share of the picture's width, {@code beyond} metres behind the subject. */
    public Point floor(double place, double beyond) {
        double aside = (place - 0.5) * 2 * centreX * (distance + beyond) / focal;
        return right.times(aside).plus(level.times(beyond));
    }

    /** Returns the view of an upright board that faces the camera and stands at a point; its units are metres. */
    public View board(Point foot) {
        return new Board(this, foot, new Point(0, 1, 0));
    }

    /** Returns the view of a board that lies on the floor, its upper end away from the camera. */
    public View flat(Point foot) {
        return new Board(this, foot, level);
    }

    private Point from(Point point) {
        return new Point(point.x() - eye.x(), point.y() - eye.y(), point.z() - eye.z());
    }

    private double across(Point point) {
        return focal * from(point).dot(right) / Math.max(NEAR, depth(point));
    }

    private double down(Point point) {
        return shift - focal * from(point).dot(up) / Math.max(NEAR, depth(point));
    }

    private record Board(Camera camera, Point foot, Point upwards) implements View {
        @Override
        public double x(double x, double y) {
            return camera.x(at(x, y));
        }

        @Override
        public double y(double x, double y) {
            return camera.y(at(x, y));
        }

        @Override
        public double scale() {
            return camera.scale(foot);
        }

        private Point at(double x, double y) {
            return foot.plus(camera.right.times(x)).plus(upwards.times(y));
        }
    }
}
