package dev.filmwright.generation;

/** What a model is to do with a file it is given. */
public enum InputRole {
    /** Look at it: a picture to describe, or to keep a likeness to. */
    REFERENCE,
    /** Keep whom or what it shows the same: a person, a costume, a thing, a place. */
    CHARACTER,
    /** Take its look, not what it shows. */
    STYLE,
    /** Change it: the picture an edit starts from. */
    SOURCE,
    /** Change the source only where this is white. */
    MASK,
    /** Follow its lines, depth or pose. */
    CONTROL,
    /** Begin the clip with it. */
    FIRST_FRAME,
    /** End the clip with it. */
    LAST_FRAME,
    /** Go on where this clip ends. */
    CLIP
}
