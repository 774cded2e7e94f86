package dev.filmwright.asset;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list. Immutable.
 *
 * @param assets the assets
 * @param total how many match in all, exactly
 * @param next where the next page starts, or empty if this is the last one
 */
public record AssetPage(List<Asset> assets, long total, Optional<String> next) {
    /** Copies the list. */
    public AssetPage {
        assets = List.copyOf(assets);
    }
}
