package dev.filmwright.provider.previz.figure;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.ink.Dice;
import java.util.Locale;

/**
 * A figure ready to be drawn: joints, measures and the way it is turned.
 *
 * @param figure what was asked for
 * @param physique its measures
 * @param body its joints at its own size
 * @param turn how far it is turned from the camera to the right, in radians
 * @param mirrored whether left and right are exchanged, for one that looks left
 */
record Person(Figure figure, Physique physique, Skeleton body, double turn, boolean mirrored) {
    private static final double HEAD = 0.235;

    /** Returns a figure as a person. */
    static Person of(Figure figure) {
        Dice dice = Dice.of(figure.name().strip().toUpperCase(Locale.ROOT), "person");
        Physique physique = Physique.of(figure.look().build());
        Skeleton body = Poses.of(figure, dice);
        body.lean(physique.stoop());
        double turn = switch (figure.facing()) {
            case LEFT, RIGHT -> 0.92;
            case PROFILE_LEFT, PROFILE_RIGHT -> 1.45;
            case CAMERA -> 0.16;
            case AWAY -> Math.PI + 0.3;
        };
        boolean mirrored = figure.facing() == Figure.Facing.LEFT || figure.facing() == Figure.Facing.PROFILE_LEFT;
        return new Person(figure, physique, body.scaled(physique.height()), turn, mirrored);
    }

    /** Returns the height from chin to crown, in metres. */
    double headHeight() {
        return HEAD * physique.height() * physique.head();
    }

    /** Returns the height of the crown above the floor, in metres. */
    double top() {
        return figure.pose() == Figure.Pose.LYING ? 0.35 : body.get(Joint.HEAD)[2] - 0.02 + headHeight();
    }

    /** Returns a joint as seen: to the right, up, towards the viewer. */
    double[] at(Joint joint) {
        return body.seen(joint, turn);
    }

    /** Returns whether the figure shows its back. */
    boolean away() {
        return figure.facing() == Figure.Facing.AWAY;
    }

    /** Returns whether the face is seen from the side rather than from the front. */
    boolean aside() {
        return figure.facing() == Figure.Facing.LEFT || figure.facing() == Figure.Facing.RIGHT || profile();
    }

    /** Returns whether the face is seen exactly from the side. */
    boolean profile() {
        return figure.facing() == Figure.Facing.PROFILE_LEFT || figure.facing() == Figure.Facing.PROFILE_RIGHT;
    }
}
