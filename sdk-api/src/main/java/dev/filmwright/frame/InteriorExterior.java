package dev.filmwright.frame;

/** Whether a scene plays inside or outside. */
public enum InteriorExterior {
    /** Inside. */
    INTERIOR,
    /** Outside. */
    EXTERIOR,
    /** Both, as in a car or through a door. */
    BOTH,
    /** The heading does not say. */
    UNSTATED
}
