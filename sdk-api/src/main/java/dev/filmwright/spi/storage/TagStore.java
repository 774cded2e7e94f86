package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.TagCount;
import java.util.List;
import java.util.Optional;

/** The tags that assets carry, by their folded key, inside one transaction. */
public interface TagStore {
    /**
     * Returns the tags carried by at least one asset, the most used first, then by key.
     *
     * @param prefix how the folded key begins; empty for all
     * @param limit how many, positive
     */
    List<TagCount> counts(String prefix, int limit);

    /**
     * Returns the assets that carry a tag, sidelined ones too, in an order of the storage's own that changes to assets leave
     * as it is.
     *
     * @param key the folded key
     * @param after where the walk stands: the last asset returned; empty to begin
     * @param limit how many, positive
     */
    List<AssetId> carrying(String key, Optional<AssetId> after, int limit);
}
