package dev.filmwright.asset;

import java.util.List;
import java.util.function.Consumer;

/**
 * The versions of assets. Of each asset exactly one version is the latest, the only one that edits change, and exactly
 * one is active, the one generations use. A version with a later one never changes again; images are shared between
 * versions, not copied. Thread-safe; methods block for file access, none costs money.
 */
public interface AssetVersions {

    /**
     * Returns all versions of an asset, the newest first.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    List<AssetVersion> history(AssetId asset);

    /**
     * Returns one version.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset or version
     */
    AssetVersion get(AssetId asset, Version number);

    /**
     * Makes a new version, which becomes the latest and the active one; what was the latest is kept as it is.
     *
     * @param asset the asset
     * @param revision the revision the change was made from
     * @param step how far the number goes
     * @param notes what is new; may be blank for {@link VersionStep#PATCH} only
     * @param edit what differs from the version before
     * @throws dev.filmwright.ConflictException if the asset was changed since
     * @throws dev.filmwright.InvalidInputException if notes are missing
     * @throws dev.filmwright.NotFoundException if there is no such asset
     */
    Asset create(AssetId asset, long revision, VersionStep step, String notes, Consumer<AssetEdit> edit);

    /**
     * Makes a new version with the content of an old one; the latest and active one from then on.
     *
     * @param asset the asset
     * @param revision the revision the change was made from
     * @param number the version whose content comes back
     * @param step how far the number goes
     * @param notes why; if blank, the version restored is named
     * @throws dev.filmwright.ConflictException if the asset was changed since
     * @throws dev.filmwright.NotFoundException if there is no such asset or version
     */
    Asset restore(AssetId asset, long revision, Version number, VersionStep step, String notes);

    /**
     * Makes a version the active one.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset or version
     */
    Asset activate(AssetId asset, Version number);

    /**
     * Compares two versions of an asset field by field and image by image.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset or version
     */
    VersionComparison compare(AssetId asset, Version before, Version after);
}
