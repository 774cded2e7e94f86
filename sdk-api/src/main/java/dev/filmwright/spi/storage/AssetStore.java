package dev.filmwright.spi.storage;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Assets in their latest version, with their tags, profiles, images and users, inside one transaction. */
public interface AssetStore {
    /**
     * Adds an asset as it is, with its images and usage.
     *
     * @throws dev.filmwright.ConflictException if its id, or its slug in its scope, is taken
     * @throws dev.filmwright.InvalidInputException if it shows a media file that is not stored
     */
    default void insert(Asset asset) {
        insert(List.of(asset));
    }

    /**
     * Adds assets as they are, with their images and usage; much quicker than one by one.
     *
     * @throws dev.filmwright.ConflictException if an id, or a slug in its scope, is taken
     */
    void insert(List<Asset> assets);

    /**
     * Writes an asset's content, scope, slug, version label, active version, sidelining and time of change, and counts its
     * revision up. Its usage is left as it is.
     *
     * @param asset the new values; {@link Asset#revision()} is the revision they were made from
     * @return whether that revision was still the asset's
     * @throws dev.filmwright.InvalidInputException if it shows a media file that is not stored
     */
    boolean update(Asset asset);

    /** Removes an asset with all that belongs to it and whoever {@link #addUser uses} it; returns whether it was there. */
    boolean delete(AssetId id);

    /** Returns an asset, if it is there. */
    Optional<Asset> find(AssetId id);

    /** Returns those of the assets that are there, in the order asked for. */
    List<Asset> find(Collection<AssetId> ids);

    /**
     * Returns ids in order of id, for walks over all assets.
     *
     * @param after where the walk stands; empty to begin
     * @param limit how many, positive
     */
    List<AssetId> after(Optional<AssetId> after, int limit);

    /** Returns an asset by its slug, if it is there. */
    Optional<Asset> find(Scope scope, String slug);

    /** Returns whether a slug is taken in a scope. */
    boolean slugTaken(Scope scope, String slug);

    /**
     * Returns one page of a list with the exact total.
     *
     * @throws dev.filmwright.InvalidInputException if the cursor is not one of this query's
     */
    AssetPage list(AssetQuery query);

    /** Returns what a search finds, best first: name, then tag, then description, then names with one typo. */
    AssetHits search(String text, AssetQuery within);

    /** Counts one use of each of these assets; unknown ones are passed over. */
    void recordUse(Collection<AssetId> assets, Instant when);

    /** Notes that something uses an asset; replaces the label if that is noted already. */
    void addUser(AssetId asset, AssetUser user);

    /** Forgets all uses by one user. */
    void removeUser(String kind, String id);

    /** Returns who uses an asset, in order of kind and label, at most {@code limit}. */
    List<AssetUser> users(AssetId asset, int limit);
}
