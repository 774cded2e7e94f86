package dev.filmwright.vision;

import dev.filmwright.asset.Profile;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import java.util.List;
import java.util.Objects;

/**
 * What a model saw. Immutable.
 *
 * @param text all in one or two sentences
 * @param profile the fields, those it could not tell empty
 * @param tags words to find it by
 * @param model the model that looked
 * @param jobs the jobs it took, two if the first answer did not fit
 */
public record Description(String text, Profile profile, List<String> tags, ModelRef model, List<JobId> jobs) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Description {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(profile, "profile");
        tags = List.copyOf(tags);
        Objects.requireNonNull(model, "model");
        jobs = List.copyOf(jobs);
    }
}
