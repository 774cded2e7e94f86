package dev.filmwright.dataset;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import java.util.Objects;
import java.util.Optional;

/** Where the pictures and captions of a training set come from. */
public sealed interface TrainingSource {
    /**
     * The pictures of an asset, usually a talent: headshot, character sheet, references.
     *
     * @param asset the asset
     * @param version its version; empty for the active one
     */
    record OfAsset(AssetId asset, Optional<Version> version) implements TrainingSource {
        /** Checks that nothing is {@code null}. */
        public OfAsset {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(version, "version");
        }
    }

    /**
     * The pictures of a dataset with the captions in it.
     *
     * @param owner whose it is
     * @param dataset the dataset
     */
    record OfDataset(String owner, DatasetId dataset) implements TrainingSource {
        /** Checks that nothing is {@code null}. */
        public OfDataset {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(dataset, "dataset");
        }
    }
}
