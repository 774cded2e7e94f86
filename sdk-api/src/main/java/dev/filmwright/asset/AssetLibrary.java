package dev.filmwright.asset;

import dev.filmwright.media.ImageOptions;
import java.io.InputStream;
import java.util.Collection;
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

    /**
     * Returns an asset with the content of one of its versions.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset or version
     */
    Asset get(AssetId id, Version version);

    /**
     * Returns an asset with the content of its active version: what generations use unless told otherwise.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset active(AssetId id);

    /**
     * Returns assets as a project's generations use them: each with the content of its active version, a global one with
     * the project's own values over that, which {@link Asset#overridden()} names.
     *
     * @param ids the assets
     * @param project the project
     * @return those that are there and known to the project, in the order asked for
     */
    List<Asset> active(Collection<AssetId> ids, ProjectId project);

    /**
     * Returns an asset as a project sees it: a global one with the project's own values over it, which
     * {@link Asset#overridden()} names.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset, or it is another project's
     */
    Asset get(AssetId id, ProjectId project);

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
     * Lists assets; those {@linkplain AssetQuery.Builder#visibleIn visible in a project} as the project sees them. Filters,
     * order and {@linkplain #search search} go by what the global assets say.
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

    /**
     * Puts a project's own values over a global asset's; the global asset stays as it is, and what is not overridden
     * follows it. Only name, description, tags, attributes and profile can be overridden: tags as a whole, attributes
     * and facts of the profile one by one. A project may add an attribute and take that back, but not take away one of
     * the global asset's.
     *
     * @param id a global asset
     * @param project the project
     * @param edit what the project sees differently, made from what it sees now
     * @return the asset as the project sees it
     * @throws dev.filmwright.InvalidInputException if the asset is not global, or the edit changes anything else
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset override(AssetId id, ProjectId project, Consumer<AssetEdit> edit);

    /**
     * Takes back what a project put over a field of a global asset; does nothing if it did not.
     *
     * @param id a global asset
     * @param project the project
     * @param field a name out of {@link Asset#overridden()}
     * @return the asset as the project sees it
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset inherit(AssetId id, ProjectId project, String field);

    /**
     * Makes a project's asset known everywhere; it stays the same asset with its images, versions and uses, and gets
     * another slug only if its own is taken.
     *
     * @param id an asset of a project
     * @param revision the revision the change was made from
     * @throws dev.filmwright.ConflictException if the asset was changed since
     * @throws dev.filmwright.InvalidInputException if it is global already
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset promote(AssetId id, long revision);

    /** Stores a picture as the asset's primary image if it has none yet, else as a reference. */
    Asset addImage(AssetId id, InputStream image, ImageOptions options);

    /**
     * Stores a picture as the asset's image in a slot; an image that held a single slot moves to
     * {@link ImageSlot#REFERENCE}.
     *
     * @throws dev.filmwright.media.MediaException if it is no picture, broken, or beyond the limits; nothing is changed
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset addImage(AssetId id, ImageSlot slot, InputStream image, ImageOptions options);

    /** Returns the versions of assets. */
    AssetVersions versions();

    /** Returns the tags of all assets. */
    AssetTags tags();

    /** Returns the unfinished asset forms. */
    AssetForms forms();

    /** Returns export to, and import from, portable archives. */
    AssetArchives archives();

    /**
     * Lets a listener hear of every change from now on, after it is committed and in order. Each subscription has a
     * thread and a bounded queue of its own, so a slow listener holds up nobody: it hears
     * {@link AssetEvent.Missed} once instead of what found no room. Closing the library ends it.
     */
    Subscription subscribe(AssetListener listener);

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
