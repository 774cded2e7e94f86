package dev.filmwright.core.export.animatic;

import java.io.IOException;

/** A shot whose pictures are coded and wait for their turn. */
interface CodedShot {
    /** Adds the shot's pictures to the reel, then lets go of what they took. */
    void writeTo(FilmReel reel) throws IOException;
}
