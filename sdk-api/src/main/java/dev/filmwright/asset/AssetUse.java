package dev.filmwright.asset;

import java.util.Objects;

/**
 * That something uses an asset, at an exact version. Immutable.
 *
 * @param asset the asset
 * @param version the version used
 */
public record AssetUse(AssetId asset, String version) {
    /** Checks that nothing is {@code null}. */
    public AssetUse {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(version, "version");
    }
}
