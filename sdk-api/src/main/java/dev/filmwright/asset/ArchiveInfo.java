package dev.filmwright.asset;

/**
 * What an archive holds. Immutable.
 *
 * @param version the version of its format
 * @param whole whether it was made of a whole library
 * @param assets how many assets
 * @param versions how many versions of them, the latest ones too
 * @param overrides for how many pairs of asset and project it has values of the project's own
 * @param media how many media files the assets show
 * @param files how many files stand for those, thumbnails, originals and sidecars too, equal ones once
 * @param fileBytes how long these files are together
 * @param archiveBytes how long the archive is
 */
public record ArchiveInfo(
        int version,
        boolean whole,
        long assets,
        long versions,
        long overrides,
        long media,
        long files,
        long fileBytes,
        long archiveBytes) {}
