package dev.filmwright.vision;

import dev.filmwright.asset.FieldValue;
import java.util.Objects;

/**
 * What becomes of one field. Immutable.
 *
 * @param field its name, e.g. {@code "description"}, {@code "tags"}, {@code "profile.hair"}, {@code "attributes.material"}
 * @param current what the asset says
 * @param offered what the description says
 * @param result what the asset is to say
 * @param mode by which rule
 * @param reason why the result is what it is, in a few words for people
 */
public record FieldMerge(
        String field, FieldValue current, FieldValue offered, FieldValue result, MergeMode mode, String reason) {
    /** Checks that nothing is {@code null}. */
    public FieldMerge {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(offered, "offered");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns whether the asset would say something else than now. */
    public boolean changes() {
        return !result.equals(current);
    }
}
