package dev.filmwright.provider.previz.camera;

/**
 * A place on the set in metres: the subject stands at 0, 0, 0.
 *
 * @param x to the right
 * @param y upwards
 * @param z away from the camera
 */
public record Point(double x, double y, double z) {
    /** Returns this point moved by another. */
    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y, z + other.z);
    }

    /** Returns this point as a direction of another length. */
    public Point times(double factor) {
        return new Point(x * factor, y * factor, z * factor);
    }

    /** Returns the scalar product. */
    public double dot(Point other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Returns the point that lies between this one and another. */
    public Point towards(Point other, double share) {
        return plus(other.plus(times(-1)).times(share));
    }
}
