package dev.filmwright.asset;

import java.util.List;
import java.util.Objects;

/**
 * What differs between two versions of an asset. Immutable.
 *
 * @param before the one version
 * @param after the other
 * @param fields the fields that differ, in order of field
 * @param images all images of both, paired, in order of the newer state, those that are gone last
 */
public record VersionComparison(
        AssetVersion before, AssetVersion after, List<FieldChange> fields, List<ImagePair> images) {
    /** Copies the lists. */
    public VersionComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        fields = List.copyOf(fields);
        images = List.copyOf(images);
    }

    /** Returns whether nothing differs. */
    public boolean same() {
        return fields.isEmpty() && images.stream().allMatch(pair -> pair.change() == ImagePair.Change.SAME);
    }
}
