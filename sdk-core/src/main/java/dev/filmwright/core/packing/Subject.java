package dev.filmwright.core.packing;

import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Version;
import java.util.List;
import java.util.Optional;

/**
 * What a training set shows, read once. Immutable.
 *
 * @param name what it is called; empty for a dataset
 * @param slug a short name for files
 * @param category the asset's category; empty for a dataset
 * @param version the asset's version; empty for a dataset
 * @param profile the asset's typed facts
 * @param pictures its pictures, in {@link SourcePicture#ORDER}
 */
record Subject(
        String name,
        String slug,
        String category,
        Optional<Version> version,
        Profile profile,
        List<SourcePicture> pictures) {
    Subject {
        pictures = pictures.stream().sorted(SourcePicture.ORDER).toList();
    }
}
