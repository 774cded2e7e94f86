package dev.filmwright.provider.comfyui.wire;

/** How a run ended, by the last of its messages: {@code status_str} does not tell a failure from an interruption. */
public enum Ending {
    /** It was done to its end. */
    SUCCESS,
    /** A node failed. */
    ERROR,
    /** Somebody interrupted it. */
    INTERRUPTED,
    /** The server says a word nobody knows. */
    UNKNOWN
}
