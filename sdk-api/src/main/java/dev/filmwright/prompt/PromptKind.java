package dev.filmwright.prompt;

/** What a prompt is for. */
public enum PromptKind {
    /** A still picture. */
    FRAME,
    /** A clip: adds movement, dialogue and duration. */
    VIDEO
}
