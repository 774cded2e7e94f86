package dev.filmwright.prompt;

/** The sections of a prompt, in their fixed order. */
public enum SectionKind {
    /** Who or what is seen. */
    SUBJECT,
    /** Where and when. */
    SETTING,
    /** What happens. */
    ACTION,
    /** How much is shown. */
    FRAME,
    /** Angle, movement and lens. */
    CAMERA,
    /** Light and mood. */
    MOOD,
    /** Style and brand. */
    BRAND
}
