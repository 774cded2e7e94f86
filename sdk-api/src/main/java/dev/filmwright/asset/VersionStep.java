package dev.filmwright.asset;

/** How far a new version goes. */
public enum VersionStep {
    /** A correction: nobody would see it as another asset. Needs no notes. */
    PATCH,
    /** A visible change or addition. Needs notes. */
    MINOR,
    /** Another look altogether. Needs notes. */
    MAJOR
}
