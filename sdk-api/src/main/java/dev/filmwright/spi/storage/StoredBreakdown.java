package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetId;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A production's breakdown as it is kept: whole or not at all. Immutable.
 *
 * @param manifest what the screenplay needs
 * @param scenes the scenes in order
 * @param shots the shots in order
 * @param assets the asset of each manifest entry, by the entry's key
 */
public record StoredBreakdown(
        Manifest manifest, List<Scene> scenes, List<Shot> shots, SortedMap<String, AssetId> assets) {
    /** Copies the collections. */
    public StoredBreakdown {
        Objects.requireNonNull(manifest, "manifest");
        scenes = List.copyOf(scenes);
        shots = List.copyOf(shots);
        assets = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(assets)));
    }
}
