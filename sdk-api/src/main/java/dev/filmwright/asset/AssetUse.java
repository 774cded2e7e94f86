package dev.filmwright.asset;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That something uses an asset, at an exact version. Immutable.
 *
 * @param asset the asset
 * @param version the version used
 * @param context what was said about it for this use, by field, e.g. {@code action → "runs"}; possibly empty
 */
public record AssetUse(AssetId asset, Version version, SortedMap<String, String> context) {
    /** Copies the map; checks that nothing is {@code null}. */
    public AssetUse {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(version, "version");
        context = context.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(context)));
    }

    /** Returns a use about which nothing was said. */
    public AssetUse(AssetId asset, Version version) {
        this(asset, version, Collections.emptySortedMap());
    }
}
