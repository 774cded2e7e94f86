package dev.filmwright.samples.cli.terminal;

/** When pictures are shown in the terminal. */
public enum PictureMode {
    /** If somebody watches and the terminal is known to show pictures. */
    AUTO,
    /** Never: where they are is said instead. */
    NEVER,
    /** Whoever watches; as iTerm2 wants it where the terminal is not known. */
    ALWAYS
}
