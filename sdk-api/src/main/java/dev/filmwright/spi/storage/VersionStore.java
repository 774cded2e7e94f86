package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of assets that a later one superseded, inside one transaction. They are added and never changed; they go
 * with their asset.
 */
public interface VersionStore {
    /**
     * Adds a version.
     *
     * @throws dev.filmwright.ConflictException if the asset has a version with that number here
     * @throws dev.filmwright.InvalidInputException if it shows a media file that is not stored
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    void add(Superseded version);

    /** Returns a version, if it is here. */
    Optional<Superseded> find(AssetId asset, Version number);

    /** Returns those of the versions that are here, one of each asset asked for at most. */
    default List<Superseded> find(Map<AssetId, Version> numbers) {
        return numbers.entrySet().stream()
                .flatMap(wanted -> find(wanted.getKey(), wanted.getValue()).stream())
                .toList();
    }

    /** Returns the versions of an asset that are here, the newest number first. */
    List<Superseded> of(AssetId asset);

    /**
     * A version that a later one superseded. Immutable.
     *
     * @param asset the asset
     * @param label its number, notes and time
     * @param content what the asset was
     */
    record Superseded(AssetId asset, VersionLabel label, AssetContent content) {}
}
