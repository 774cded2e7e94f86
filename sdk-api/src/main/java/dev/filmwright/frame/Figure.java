package dev.filmwright.frame;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * A character as seen in one frame. Immutable.
 *
 * @param name the name to caption it with
 * @param look what it looks like
 * @param place across the frame from 0.0 (left edge) to 1.0 (right edge)
 * @param depth how far it stands from the camera
 * @param facing where it looks
 * @param pose what its body does
 * @param expression what its face shows
 * @param speaking whether it speaks in this shot
 */
public record Figure(
        String name,
        Look look,
        double place,
        Depth depth,
        Facing facing,
        Pose pose,
        Expression expression,
        boolean speaking) {
    /** Checks the place and that nothing is {@code null}. */
    public Figure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(facing, "facing");
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(expression, "expression");
        if (!(place >= 0.0 && place <= 1.0)) {
            throw new InvalidInputException("place", place, "use 0.0 (left) to 1.0 (right)");
        }
    }

    /** How far a figure stands from the camera. */
    public enum Depth {
        /** Between camera and subject, seen from behind: the shoulder of an over-the-shoulder shot. */
        FOREGROUND,
        /** Where the subject stands. */
        SUBJECT,
        /** Behind the subject. */
        BACKGROUND
    }

    /** Where a figure looks. */
    public enum Facing {
        /** To the left of the screen, half turned to the camera. */
        LEFT,
        /** To the right of the screen, half turned to the camera. */
        RIGHT,
        /** To the left of the screen, seen exactly from the side. */
        PROFILE_LEFT,
        /** To the right of the screen, seen exactly from the side. */
        PROFILE_RIGHT,
        /** Into the camera. */
        CAMERA,
        /** Away from the camera. */
        AWAY
    }

    /** What a body does. */
    public enum Pose {
        /** Stands. */
        STANDING,
        /** Sits. */
        SITTING,
        /** Walks. */
        WALKING,
        /** Runs. */
        RUNNING,
        /** Lies. */
        LYING,
        /** Kneels or crouches. */
        KNEELING,
        /** Points or shows. */
        POINTING,
        /** Reaches for, holds or hands over something. */
        REACHING,
        /** Both arms up. */
        ARMS_RAISED,
        /** Fights or struggles. */
        FIGHTING
    }

    /** What a face shows. */
    public enum Expression {
        /** Nothing in particular. */
        NEUTRAL,
        /** Joy. */
        HAPPY,
        /** Sorrow. */
        SAD,
        /** Anger. */
        ANGRY,
        /** Fear. */
        AFRAID,
        /** Surprise. */
        SURPRISED
    }
}
