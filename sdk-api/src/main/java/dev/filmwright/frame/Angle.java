package dev.filmwright.frame;

/** Where the camera looks from. */
public enum Angle {
    /** At the height of the eyes. */
    EYE_LEVEL("eye level"),
    /** From below, looking up. */
    LOW("low angle"),
    /** From above, looking down. */
    HIGH("high angle"),
    /** Straight down. */
    OVERHEAD("overhead"),
    /** With a tilted horizon. */
    DUTCH("Dutch angle"),
    /** Past the shoulder of one figure towards another. */
    OVER_THE_SHOULDER("over the shoulder"),
    /** Through the eyes of a character. */
    POINT_OF_VIEW("point of view");

    private final String words;

    Angle(String words) {
        this.words = words;
    }

    /** Returns the term in words. */
    public String words() {
        return words;
    }
}
