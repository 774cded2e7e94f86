package dev.filmwright.frame;

/** The light a scene is played in. */
public enum TimeOfDay {
    /** Before and around sunrise. */
    DAWN,
    /** Early hours of daylight. */
    MORNING,
    /** Daylight. */
    DAY,
    /** Low sun before sunset, also golden or magic hour. */
    GOLDEN_HOUR,
    /** Around and after sunset. */
    DUSK,
    /** Evening, lamps lit. */
    EVENING,
    /** Night. */
    NIGHT,
    /** Nobody says. */
    UNSTATED;

    /** Returns whether the sky is dark. */
    public boolean dark() {
        return this == NIGHT || this == EVENING;
    }
}
