package dev.filmwright.vision;

import dev.filmwright.asset.Category;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Objects;

/**
 * What to describe. Immutable.
 *
 * @param model the model that looks
 * @param category what the pictures show, which decides on the fields, e.g. {@link Category#TALENT}
 * @param pictures the pictures, all of the same individual, place or thing
 * @param owner whom the jobs belong to
 * @param hint what is known already, in words; may be empty
 */
public record DescriptionRequest(
        ModelRef model, Category category, List<MediaId> pictures, MediaOwner owner, String hint) {
    /** Copies the list; checks that nothing is {@code null}. */
    public DescriptionRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(category, "category");
        pictures = List.copyOf(pictures);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(hint, "hint");
    }
}
