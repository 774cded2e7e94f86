package dev.filmwright.generation;

/** What a generation makes. */
public enum OutputKind {
    /** A picture. */
    IMAGE,
    /** A clip. */
    VIDEO,
    /** Text. */
    TEXT,
    /** Whatever a graph of nodes makes: pictures, clips, sound, text. */
    WORKFLOW
}
