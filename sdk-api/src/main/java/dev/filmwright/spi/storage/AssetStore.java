package dev.filmwright.spi.storage;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Assets, their tags, profiles and images, and the categories, inside one transaction. */
public interface AssetStore {
    /**
     * Adds an asset as it is, with its images and usage.
     *
     * @throws dev.filmwright.ConflictException if its id, or its slug in its scope, is taken
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
     * Writes an asset's name, slug, description, tags, attributes, profile, version, sidelining and time of change, and
     * counts its revision up.
     *
     * @param asset the new values; {@link Asset#revision()} is the revision they were made from
     * @return whether that revision was still the asset's
     */
    boolean update(Asset asset);

    /** Removes an asset with all that belongs to it and whoever {@link #addUser uses} it; returns whether it was there. */
    boolean delete(AssetId id);

    /** Returns an asset, if it is there. */
    Optional<Asset> find(AssetId id);

    /** Returns those of the assets that are there, in the order asked for. */
    List<Asset> find(Collection<AssetId> ids);

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

    /** Adds a stored file to an asset's images, as the last one; does nothing but count up if it is there already. */
    void addImage(AssetId id, MediaId image, Instant when);

    /** Returns how many assets show a media file. */
    long showing(MediaId image);

    /** Counts one use of each of these assets; unknown ones are passed over. */
    void recordUse(Collection<AssetId> assets, Instant when);

    /** Notes that something uses an asset; replaces the label if that is noted already. */
    void addUser(AssetId asset, AssetUser user);

    /** Forgets all uses by one user. */
    void removeUser(String kind, String id);

    /** Returns who uses an asset, in order of kind and label, at most {@code limit}. */
    List<AssetUser> users(AssetId asset, int limit);

    /** Returns the categories, system ones first, then by name. */
    List<Category> categories();

    /** Adds a category or renames the one with its key. */
    void put(Category category);

    /** Returns how many assets are in a category, in all scopes, sidelined ones too. */
    long count(String category);

    /** Removes an empty category; does nothing if it is not there. */
    void removeCategory(String key);

    /** Returns whether a mark was set: things done once in the life of a library. */
    boolean marked(String mark);

    /** Sets a mark. */
    void mark(String mark);
}
