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

/**
 * Assets in their latest version, with their tags, profiles, images and users, inside one transaction.
 *
 * <p>Names, tags and texts are compared as {@link Folding} folds them. A list that asks for a text wants all of its words
 * in name, tags and description together, the last one perhaps unfinished; of a longer text the first 16 words. What is
 * equal in the order asked for comes in the order it was added, or the reverse where the order falls. A cursor goes on
 * where its page ended whatever was added or removed meanwhile; it survives a restart and may be used with another limit.
 *
 * <p>A search finds, in this order: names that begin with the text, by name; names with all its words, the last one
 * perhaps unfinished; names with words that contain its words, of three letters at least; the same two for tags;
 * descriptions with all its words; assets with all its words anywhere; and, if no name was found until tags were asked,
 * names with its words where each may differ by one typo: a letter too many, missing or wrong, or two neighbours swapped,
 * in words of 3 to 40 letters.
 */
public interface AssetStore {
    /**
     * Adds an asset as it is, with its images and usage.
     *
     * @throws dev.filmwright.ConflictException if its id, or its slug in its scope, is taken
     * @throws dev.filmwright.LibraryException if there is no such category
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
     * @throws dev.filmwright.ConflictException if its slug is taken in its scope
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

    /**
     * Counts one use of each of these assets, even if it is named twice; unknown ones are passed over. The time of the last
     * use does not go back, and the revision stays.
     */
    void recordUse(Collection<AssetId> assets, Instant when);

    /** Notes that something uses an asset, if there is one; replaces the label if that is noted already. */
    void addUser(AssetId asset, AssetUser user);

    /** Forgets all uses by one user. */
    void removeUser(String kind, String id);

    /** Returns who uses an asset, in order of kind and label, at most {@code limit}. */
    List<AssetUser> users(AssetId asset, int limit);
}
