package dev.filmwright.asset;

import java.util.Arrays;
import java.util.List;

/** A place for an image in an asset: a role, and which one of it. A single slot holds one image at most. */
public enum ImageSlot {
    /** The one shown for the asset. */
    PRIMARY(ImageRole.PRIMARY, true, "primary"),
    /** The face of a talent. */
    HEADSHOT(ImageRole.HEADSHOT, true, "headshot"),
    /** Character sheet: front face, close. */
    SHEET_FRONT_FACE(ImageRole.CHARACTER_SHEET, true, "front face"),
    /** Character sheet: left profile. */
    SHEET_PROFILE_LEFT(ImageRole.CHARACTER_SHEET, true, "profile left"),
    /** Character sheet: right profile. */
    SHEET_PROFILE_RIGHT(ImageRole.CHARACTER_SHEET, true, "profile right"),
    /** Character sheet: full body from the front. */
    SHEET_FULL_BODY_FRONT(ImageRole.CHARACTER_SHEET, true, "full body front"),
    /** Character sheet: full body from behind. */
    SHEET_FULL_BODY_BACK(ImageRole.CHARACTER_SHEET, true, "full body back"),
    /** Character sheet: three-quarter angle. */
    SHEET_THREE_QUARTER(ImageRole.CHARACTER_SHEET, true, "three-quarter"),
    /** Character sheet: an action pose. */
    SHEET_ACTION(ImageRole.CHARACTER_SHEET, true, "action pose"),
    /** Character sheet: another expression. */
    SHEET_EXPRESSION(ImageRole.CHARACTER_SHEET, true, "expression"),
    /** Something to keep to. */
    REFERENCE(ImageRole.REFERENCE, false, "reference"),
    /** Something to be inspired by. */
    INSPIRATION(ImageRole.INSPIRATION, false, "inspiration"),
    /** The asset from the front. */
    ANGLE_FRONT(ImageRole.ANGLE, true, "front"),
    /** The asset from the side. */
    ANGLE_SIDE(ImageRole.ANGLE, true, "side"),
    /** The asset from a three-quarter angle. */
    ANGLE_THREE_QUARTER(ImageRole.ANGLE, true, "three-quarter"),
    /** What came of using the asset. */
    EXAMPLE(ImageRole.EXAMPLE, false, "example");

    private static final List<ImageSlot> CHARACTER_SHEET = Arrays.stream(values())
            .filter(slot -> slot.role == ImageRole.CHARACTER_SHEET)
            .toList();

    private final ImageRole role;
    private final boolean single;
    private final String label;

    ImageSlot(ImageRole role, boolean single, String label) {
        this.role = role;
        this.single = single;
        this.label = label;
    }

    /** Returns the eight views of a character sheet, in order. */
    public static List<ImageSlot> characterSheet() {
        return CHARACTER_SHEET;
    }

    /** Returns the role of images here. */
    public ImageRole role() {
        return role;
    }

    /** Returns whether it holds one image at most. */
    public boolean single() {
        return single;
    }

    /** Returns what to call an image here unless it has a label of its own, in English. */
    public String label() {
        return label;
    }
}
