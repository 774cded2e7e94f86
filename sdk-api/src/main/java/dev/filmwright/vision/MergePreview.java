package dev.filmwright.vision;

import dev.filmwright.asset.AssetId;
import java.util.List;
import java.util.Objects;

/**
 * What a description would make of an asset, before anything is changed. Immutable.
 *
 * @param asset the asset
 * @param revision the revision it was looked at in; a change since makes the preview stale
 * @param description the description
 * @param fields every field that the asset or the description could say something in, in the order of the category
 */
public record MergePreview(AssetId asset, long revision, Description description, List<FieldMerge> fields) {
    /** Copies the list; checks that nothing is {@code null}. */
    public MergePreview {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(description, "description");
        fields = List.copyOf(fields);
    }

    /** Returns the fields that would change. */
    public List<FieldMerge> changes() {
        return fields.stream().filter(FieldMerge::changes).toList();
    }
}
