package dev.filmwright.asset;

import dev.filmwright.media.ImageOptions;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The library's assets. Thread-safe; methods block for file access, none costs money. */
public interface AssetLibrary {

    /**
     * Creates an asset with its profile, as version 1.0.0; its slug is made from the name and unique in the scope.
     *
     * @throws dev.filmwright.InvalidInputException if the category is unknown or the profile is not of its shape
     */
    Asset create(AssetDraft draft);

    /** Creates many assets in one transaction: all or none. */
    List<Asset> createAll(List<AssetDraft> drafts);

    /**
     * Returns an asset with images, profile and usage.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    Asset get(AssetId id);

    /** Returns an asset by its slug, if there is one. */
    Optional<Asset> find(Scope scope, String slug);

    /**
     * Changes exactly what {@code edit} says.
     *
     * @param id the asset
     * @param revision the revision the change was made from
     * @throws dev.filmwright.ConflictException if the asset was changed since; nothing is lost
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset update(AssetId id, long revision, Consumer<AssetEdit> edit);

    /** Creates a copy named {@code "… (Copy)"}; images are shared, not copied. */
    Asset duplicate(AssetId id);

    /**
     * Deletes an asset with its profile and images.
     *
     * @throws dev.filmwright.ConflictException if something uses it; the message names the users
     */
    void delete(AssetId id);

    /** Deletes an asset, its profile, its images and the references of whatever uses it. */
    void deleteWithUses(AssetId id);

    /** Returns who uses an asset, in words, e.g. {@code "production Harbour Lights, SC010_SH0020"}. */
    List<String> usersOf(AssetId id);

    /**
     * Lists assets.
     *
     * @throws dev.filmwright.InvalidInputException if the cursor is not one of this query's
     */
    AssetPage list(AssetQuery query);

    /**
     * Finds assets by partial names, tags and words of the description, accents folded, one typo tolerated on names; best
     * first: name, then tag, then description. Any text is safe; a blank one finds nothing.
     *
     * <p>All words must be there. The last one may be unfinished; one to three letters are taken as the beginning of a word
     * of a name or a tag, and as a whole word of a description. Of equal rank, names are in order. Typos are forgiven only
     * where no name fits, and never in numbers.
     *
     * @param text what to look for; at most 16 words of it count
     * @param within filters that must hold too, and how many to find; its own text, order and cursor are not used
     */
    AssetHits search(String text, AssetQuery within);

    /** Stores a picture as the asset's image, the primary one if it is the first. */
    Asset addImage(AssetId id, InputStream image, ImageOptions options);

    /** Returns the categories, system ones first. */
    List<Category> categories();

    /**
     * Adds a category; its key is made from the name.
     *
     * @throws dev.filmwright.ConflictException if there is one with that key
     */
    Category addCategory(String name);

    /** Renames a category; system ones are protected. */
    Category renameCategory(String key, String name);

    /** Removes an empty category; system ones are protected. */
    void removeCategory(String key);
}
