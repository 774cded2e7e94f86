package dev.filmwright.generation;

import dev.filmwright.media.MediaId;
import java.util.Objects;

/**
 * A stored file that a model is given. Immutable.
 *
 * @param role what the model is to do with it
 * @param media the file
 */
public record InputMedia(InputRole role, MediaId media) {
    /** Checks that nothing is {@code null}. */
    public InputMedia {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(media, "media");
    }
}
