package dev.filmwright.core.talent;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Facing;
import dev.filmwright.frame.Figure.Pose;
import dev.filmwright.frame.Framing;
import dev.filmwright.media.FrameSize;
import dev.filmwright.prompt.TalentContext;

/**
 * How each picture of a talent is taken: in words for models that read, as a frame for those that draw.
 *
 * @param framing how much it shows
 * @param lensMm the lens
 * @param facing where the figure looks
 * @param pose what it does
 * @param expression what its face shows
 * @param words the same in words
 * @param size its size in pixels
 */
record Views(
        Framing framing,
        int lensMm,
        Facing facing,
        Pose pose,
        Expression expression,
        TalentContext words,
        FrameSize size) {
    /** How the slots of all attempts of wizards begin. */
    static final String FOLDER = "talent/";

    private static final FrameSize SQUARE = new FrameSize(1024, 1024);
    private static final FrameSize TALL = new FrameSize(768, 1024);

    /** Returns how a headshot or a view of the character sheet is taken. */
    static Views of(ImageSlot slot) {
        return switch (slot) {
            case HEADSHOT ->
                face(Expression.NEUTRAL, "neutral expression", "headshot, front view, looking into the camera");
            case SHEET_FRONT_FACE ->
                face(Expression.NEUTRAL, "calm expression", "face close up, exact front view, looking into the camera");
            case SHEET_EXPRESSION ->
                face(
                        Expression.HAPPY,
                        "laughing with an open smile",
                        "face close up, front view, looking into the camera");
            case SHEET_PROFILE_LEFT -> profile(Facing.PROFILE_LEFT, "left");
            case SHEET_PROFILE_RIGHT -> profile(Facing.PROFILE_RIGHT, "right");
            case SHEET_FULL_BODY_FRONT ->
                body(Facing.CAMERA, Pose.STANDING, "", "full body from head to toe, front view, standing upright");
            case SHEET_FULL_BODY_BACK ->
                body(
                        Facing.AWAY,
                        Pose.STANDING,
                        "",
                        "full body from head to toe, seen from behind, back to the camera");
            case SHEET_ACTION ->
                body(
                        Facing.RIGHT,
                        Pose.RUNNING,
                        "running in mid-stride",
                        "full body from head to toe, dynamic action pose");
            case SHEET_THREE_QUARTER ->
                new Views(
                        Framing.MEDIUM,
                        60,
                        Facing.RIGHT,
                        Pose.STANDING,
                        Expression.NEUTRAL,
                        words("", "calm expression", "three-quarter view from the waist up, turned half to the right"),
                        TALL);
            case PRIMARY, REFERENCE, INSPIRATION, ANGLE_FRONT, ANGLE_SIDE, ANGLE_THREE_QUARTER, EXAMPLE ->
                throw new IllegalArgumentException(slot + " is no picture the wizard takes");
        };
    }

    /** Returns the slot under which attempts at a picture are kept. */
    static String attempts(ImageSlot slot) {
        return FOLDER + slot.label().replace(' ', '-');
    }

    private static Views face(Expression expression, String face, String position) {
        return new Views(
                Framing.CLOSE_UP, 85, Facing.CAMERA, Pose.STANDING, expression, words("", face, position), SQUARE);
    }

    private static Views profile(Facing facing, String side) {
        return new Views(
                Framing.CLOSE_UP,
                85,
                facing,
                Pose.STANDING,
                Expression.NEUTRAL,
                words("", "calm expression", "head in exact profile, seen from the side, facing " + side),
                SQUARE);
    }

    private static Views body(Facing facing, Pose pose, String action, String position) {
        return new Views(Framing.FULL, 50, facing, pose, Expression.NEUTRAL, words(action, "", position), TALL);
    }

    private static TalentContext words(String action, String expression, String position) {
        return new TalentContext(action, expression, position, "", "");
    }
}
