package dev.filmwright.frame;

/** How much of the subject a shot shows, from far to near. */
public enum Framing {
    /** The place; figures are small. */
    EXTREME_WIDE("EWS", "extreme wide shot"),
    /** The place with figures in it, head to foot. */
    WIDE("WS", "wide shot"),
    /** Head to foot, filling the height. */
    FULL("FS", "full shot"),
    /** From the knees up. */
    MEDIUM_WIDE("MWS", "medium wide shot"),
    /** From the waist up. */
    MEDIUM("MS", "medium shot"),
    /** From the chest up. */
    MEDIUM_CLOSE_UP("MCU", "medium close-up"),
    /** The face. */
    CLOSE_UP("CU", "close-up"),
    /** Part of the face. */
    EXTREME_CLOSE_UP("ECU", "extreme close-up"),
    /** A thing, filling the frame. */
    INSERT("INS", "insert");

    private final String abbreviation;
    private final String words;

    Framing(String abbreviation, String words) {
        this.abbreviation = abbreviation;
        this.words = words;
    }

    /** Returns the abbreviation on shot lists, e.g. {@code "MCU"}. */
    public String abbreviation() {
        return abbreviation;
    }

    /** Returns the term in words, e.g. {@code "medium close-up"}. */
    public String words() {
        return words;
    }
}
