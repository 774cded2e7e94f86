package dev.filmwright.generation;

import dev.filmwright.media.MediaId;
import java.util.Objects;

/**
 * A stored file that a model is given. Immutable.
 *
 * @param role what the model is to do with it
 * @param media the file
 * @param name what it shows, for models that are told, e.g. {@code "Mara"}; may be empty
 * @param wish whether it is left out, with a warning on the result, where the model does not take it; the words of the
 *     prompt stand in. Otherwise such a request is refused
 */
public record InputMedia(InputRole role, MediaId media, String name, boolean wish) {
    /** Checks that nothing is {@code null}. */
    public InputMedia {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(name, "name");
    }

    /** Creates a file that must be taken, without a name. */
    public InputMedia(InputRole role, MediaId media) {
        this(role, media, "", false);
    }
}
