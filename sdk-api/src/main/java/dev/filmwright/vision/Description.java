package dev.filmwright.vision;

import dev.filmwright.asset.Profile;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model saw. Immutable. The words are a model's: show them, never run them or take them for a path.
 *
 * @param text all in one or two sentences
 * @param profile the fields, those it could not tell empty; {@link Profile.None} for categories without a profile
 * @param tags words to find it by
 * @param model the model that looked
 * @param jobs the jobs it took, two if the first answer did not fit
 * @param attributes what it saw of things in categories without a profile, e.g. {@code material}; what it could not tell is
 *     not there
 */
public record Description(
        String text,
        Profile profile,
        List<String> tags,
        ModelRef model,
        List<JobId> jobs,
        SortedMap<String, String> attributes) {
    /** Copies the collections; checks that nothing is {@code null}. */
    public Description {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(profile, "profile");
        tags = List.copyOf(tags);
        Objects.requireNonNull(model, "model");
        jobs = List.copyOf(jobs);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(attributes)));
    }

    /** Creates a description without attributes. */
    public Description(String text, Profile profile, List<String> tags, ModelRef model, List<JobId> jobs) {
        this(text, profile, tags, model, jobs, new TreeMap<>());
    }
}
