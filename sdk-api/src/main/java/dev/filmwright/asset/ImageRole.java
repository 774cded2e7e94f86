package dev.filmwright.asset;

/** What an image is good for. */
public enum ImageRole {
    /** The one shown for the asset. */
    PRIMARY,
    /** The face of a talent, from which others are made. */
    HEADSHOT,
    /** One of the eight views of a character sheet. */
    CHARACTER_SHEET,
    /** Something to keep to. */
    REFERENCE,
    /** Something to be inspired by. */
    INSPIRATION,
    /** The asset from one side. */
    ANGLE,
    /** What came of using the asset. */
    EXAMPLE
}
