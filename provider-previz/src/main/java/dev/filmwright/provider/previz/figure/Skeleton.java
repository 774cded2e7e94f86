package dev.filmwright.provider.previz.figure;

import java.util.EnumMap;
import java.util.Map;

/**
 * A body's joints: forwards, to its left, and up from the floor, in metres for a grown-up of 1.75 m. Not thread-safe.
 */
final class Skeleton {
    private final Map<Joint, double[]> joints = new EnumMap<>(Joint.class);

    /** Returns a body that stands, its weight on one leg. */
    static Skeleton standing() {
        return new Skeleton()
                .set(Joint.PELVIS, 0, 0.01, 0.93)
                .set(Joint.CHEST, 0.015, 0, 1.23)
                .set(Joint.NECK, 0, 0, 1.47)
                .set(Joint.HEAD, 0.035, 0, 1.525)
                .set(Joint.NEAR_SHOULDER, 0, -0.18, 1.405)
                .set(Joint.NEAR_ELBOW, -0.04, -0.235, 1.14)
                .set(Joint.NEAR_WRIST, 0.05, -0.235, 0.9)
                .set(Joint.FAR_SHOULDER, 0, 0.18, 1.415)
                .set(Joint.FAR_ELBOW, -0.03, 0.235, 1.15)
                .set(Joint.FAR_WRIST, 0.07, 0.225, 0.91)
                .set(Joint.NEAR_HIP, 0, -0.085, 0.91)
                .set(Joint.NEAR_KNEE, 0.02, -0.1, 0.49)
                .set(Joint.NEAR_ANKLE, -0.03, -0.105, 0.08)
                .set(Joint.FAR_HIP, 0, 0.085, 0.92)
                .set(Joint.FAR_KNEE, 0.08, 0.13, 0.49)
                .set(Joint.FAR_ANKLE, 0.05, 0.16, 0.08);
    }

    /** Sets a joint. */
    Skeleton set(Joint joint, double forward, double left, double up) {
        joints.put(joint, new double[] {forward, left, up});
        return this;
    }

    /** Moves everything from the pelvis up. */
    Skeleton liftTrunk(double forward, double up) {
        for (Joint joint : Joint.values()) {
            boolean leg = joint.name().endsWith("KNEE") || joint.name().endsWith("ANKLE");
            if (!leg) {
                get(joint)[0] += forward;
                get(joint)[2] += up;
            }
        }
        return this;
    }

    /** Leans everything above the pelvis forwards by metres at the neck. */
    Skeleton lean(double metres) {
        double base = get(Joint.PELVIS)[2];
        for (Joint joint : Joint.values()) {
            double above = get(joint)[2] - base;
            boolean arm = joint.name().endsWith("ELBOW") || joint.name().endsWith("WRIST");
            boolean leg = joint.name().endsWith("KNEE")
                    || joint.name().endsWith("ANKLE")
                    || joint.name().endsWith("HIP");
            if (!leg && (above > 0 || arm)) {
                get(joint)[0] += metres * Math.max(0, above) / 0.55;
            }
        }
        return this;
    }

    /** Returns a joint: forwards, to the left, up. */
    double[] get(Joint joint) {
        double[] found = joints.get(joint);
        if (found == null) {
            throw new IllegalStateException("no " + joint);
        }
        return found;
    }

    /** Returns the same body at another size. */
    Skeleton scaled(double factor) {
        Skeleton scaled = new Skeleton();
        joints.forEach((joint, at) -> scaled.set(joint, at[0] * factor, at[1] * factor, at[2] * factor));
        return scaled;
    }

    /** Returns a joint as seen: to the right, up, and towards the viewer, for a body turned by {@code turn} radians. */
    double[] seen(Joint joint, double turn) {
        double[] at = get(joint);
        double sin = StrictMath.sin(turn);
        double cos = StrictMath.cos(turn);
        return new double[] {at[0] * sin + at[1] * cos, at[2], at[0] * cos - at[1] * sin};
    }
}
