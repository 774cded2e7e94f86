package dev.filmwright.provider.previz.camera;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Setup;
import dev.filmwright.provider.previz.ink.Dice;

/** Sets the camera up as the shot asks: framing by distance, perspective by lens, height and tilt by angle. */
public final class CameraRig {
    /** The longer edge of a full-frame picture in millimetres. */
    private static final double FULL_FRAME = 36;

    private static final double SHOULDERS = 0.55;
    /** The share of the picture above the highest crown. */
    private static final double HEADROOM = 0.13;
    /** What is shown of the smallest at least, from the crown down, in metres. */
    private static final double CHEST = 0.36;

    private static final double DEGREE = Math.PI / 180;

    private CameraRig() {}

    /**
     * Returns the camera for a shot.
     *
     * @param setup what the shot asks for
     * @param subject what it is of
     * @param width of the picture, in pixels
     * @param height of the picture, in pixels
     * @param place chance that is the same for every shot of a place
     */
    public static Camera rig(Setup setup, Subject subject, int width, int height, Dice place) {
        double shown = shown(setup, subject, width / (double) height);
        double focal = Math.max(width, height) * setup.lensMm() / FULL_FRAME;
        double distance = Math.min(subject.reach(), Math.max(0.8, shown * focal / height));
        focal = distance * height / shown;
        double aimHeight = setup.angle() == Angle.OVERHEAD ? 0.3 : aim(setup.framing(), subject, shown);
        Point aim = new Point(0, aimHeight, 0);
        double pitch = pitch(setup.angle(), setup.framing()) * DEGREE;
        double yaw = (place.between(-6, 6) + subject.turn() * 15) * subject.swing() * DEGREE;
        if (setup.angle() == Angle.OVER_THE_SHOULDER) {
            yaw *= 1.4;
        }
        double roll = setup.angle() == Angle.DUTCH ? (place.chance(0.5) ? 9 : -9) * DEGREE : 0;
        double eyeHeight = eyeHeight(setup.angle(), subject, aimHeight, distance, pitch);
        double back = distance * StrictMath.cos(pitch);
        Point eye = new Point(-StrictMath.sin(yaw) * back, eyeHeight, -StrictMath.cos(yaw) * back);
        return new Camera(new Stand(eye, aim, yaw, pitch, roll, distance), focal, width / 2.0, height / 2.0);
    }

    private static double shown(Setup setup, Subject subject, double aspect) {
        Framing framing = setup.framing();
        double top = subject.top();
        double height = switch (framing) {
            case EXTREME_WIDE -> subject.extent();
            case WIDE -> Math.min(subject.extent(), Math.max(2.9, top * 1.9));
            case FULL -> Math.max(1.6, top * 1.24);
            case MEDIUM_WIDE -> 1.5;
            case MEDIUM -> 1.02;
            case MEDIUM_CLOSE_UP -> 0.7;
            case CLOSE_UP -> 0.42;
            case EXTREME_CLOSE_UP -> 0.19;
            case INSERT -> 0.6;
        };
        double needed = subject.abreast() > 1 ? subject.abreast() * SHOULDERS : 0.3;
        if (setup.angle() == Angle.OVERHEAD) {
            return Math.max(height * 1.3, 2.3);
        }
        boolean faceOnly = framing == Framing.CLOSE_UP || framing == Framing.EXTREME_CLOSE_UP;
        double heads = subject.spread() > 0 ? (subject.spread() + CHEST) / (1 - HEADROOM) : 0;
        return faceOnly ? height : Math.max(Math.max(height, heads), needed * 0.85 / aspect);
    }

    private static double aim(Framing framing, Subject subject, double shown) {
        double top = subject.top();
        return switch (framing) {
            case EXTREME_WIDE -> shown * 0.36;
            case WIDE -> Math.max(top * 0.5, shown * 0.4);
            case FULL -> top * 0.5;
            case MEDIUM_WIDE, MEDIUM, MEDIUM_CLOSE_UP -> top - shown * (0.5 - HEADROOM);
            case CLOSE_UP -> top - shown * (0.5 - HEADROOM);
            case EXTREME_CLOSE_UP -> top - 0.135;
            case INSERT -> 1.0;
        };
    }

    private static double pitch(Angle angle, Framing framing) {
        return switch (angle) {
            case LOW -> 15;
            case HIGH -> framing == Framing.EXTREME_WIDE ? -30 : -26;
            case OVERHEAD -> -74;
            case DUTCH -> 4;
            case EYE_LEVEL, OVER_THE_SHOULDER, POINT_OF_VIEW -> framing == Framing.INSERT ? -24 : 0;
        };
    }

    private static double eyeHeight(Angle angle, Subject subject, double aimHeight, double distance, double pitch) {
        double along = aimHeight - distance * StrictMath.sin(pitch);
        return switch (angle) {
            case LOW -> Math.max(Math.min(0.35, aimHeight * 0.3), along);
            case HIGH, OVERHEAD -> along;
            case EYE_LEVEL, DUTCH, OVER_THE_SHOULDER, POINT_OF_VIEW ->
                pitch < 0 ? along : Math.max(subject.top() - 0.13, Math.min(1.62, aimHeight * 1.2));
        };
    }
}
