package dev.filmwright.vision;

import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.util.Objects;

/**
 * Two pictures to compare. Immutable.
 *
 * @param model the model that looks
 * @param reference the picture that counts, e.g. a headshot
 * @param picture the picture that should show the same individual
 * @param view what the second picture should show, e.g. {@code "full body back"}
 * @param owner whom the jobs belong to
 */
public record VerdictRequest(ModelRef model, MediaId reference, MediaId picture, String view, MediaOwner owner) {
    /** Checks that nothing is {@code null}. */
    public VerdictRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(owner, "owner");
    }
}
