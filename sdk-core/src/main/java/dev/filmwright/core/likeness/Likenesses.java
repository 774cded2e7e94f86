package dev.filmwright.core.likeness;

import java.io.IOException;
import java.io.InputStream;

/** Looks at pictures. Thread-safe; blocks while it decodes. */
public interface Likenesses {
    /**
     * Returns what a picture looks like; the stream is read to its end and not closed.
     *
     * @throws dev.filmwright.media.MediaException if it is no picture that can be read
     * @throws IOException if the stream fails
     */
    Likeness of(InputStream picture) throws IOException;

    /**
     * Returns what a picture looks like, its colours those of the subject alone: of what is not the plain background that its
     * upper border shows. The stream is read to its end and not closed.
     *
     * @throws dev.filmwright.media.MediaException if it is no picture that can be read
     * @throws IOException if the stream fails
     */
    Likeness ofSubject(InputStream picture) throws IOException;
}
