package dev.filmwright.frame;

/** How the camera moves during a shot. */
public enum Movement {
    /** It does not. */
    STATIC("static"),
    /** It turns to the left. */
    PAN_LEFT("pan left"),
    /** It turns to the right. */
    PAN_RIGHT("pan right"),
    /** It turns upwards. */
    TILT_UP("tilt up"),
    /** It turns downwards. */
    TILT_DOWN("tilt down"),
    /** It comes nearer. */
    PUSH_IN("push in"),
    /** It goes away. */
    PULL_OUT("pull out"),
    /** It travels to the left. */
    TRACK_LEFT("track left"),
    /** It travels to the right. */
    TRACK_RIGHT("track right"),
    /** It rises. */
    CRANE_UP("crane up"),
    /** It sinks. */
    CRANE_DOWN("crane down"),
    /** It is carried. */
    HANDHELD("handheld");

    private final String words;

    Movement(String words) {
        this.words = words;
    }

    /** Returns the term in words. */
    public String words() {
        return words;
    }
}
