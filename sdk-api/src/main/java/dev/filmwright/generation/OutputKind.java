package dev.filmwright.generation;

/** What a generation makes. */
public enum OutputKind {
    /** A picture. */
    IMAGE,
    /** A clip. */
    VIDEO,
    /** Text. */
    TEXT
}
