package dev.filmwright.prompt;

/** What a prompt is for. */
public enum PromptKind {
    /** A still picture. */
    FRAME,
    /** A clip: adds movement, dialogue and duration. */
    VIDEO,
    /**
     * A picture for an asset's own entry in the library. Talent, props and extras are asked for on a plain background, which
     * can be taken away afterwards; a place is never.
     */
    ASSET
}
