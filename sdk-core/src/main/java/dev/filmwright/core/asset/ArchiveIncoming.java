package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * An asset of an archive, checked and in the scope it goes to. Immutable.
 *
 * @param asset the asset
 * @param older its superseded versions, the oldest first
 * @param overrides what projects put over it
 * @param media its media, by their ids in the archive
 * @param digest of its line in the archive
 * @param remarks what a person should know about how it was read
 */
record ArchiveIncoming(
        Asset asset,
        List<Superseded> older,
        SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides,
        List<ArchiveMedium> media,
        String digest,
        List<String> remarks) {

    /** Returns the same, with its images under the ids they have here. */
    ArchiveIncoming showing(Map<MediaId, MediaId> here) {
        return new ArchiveIncoming(
                asset.toBuilder().content(showing(asset.content(), here)).build(),
                older.stream()
                        .map(version ->
                                new Superseded(version.asset(), version.label(), showing(version.content(), here)))
                        .toList(),
                overrides,
                media,
                digest,
                remarks);
    }

    private static AssetContent showing(AssetContent content, Map<MediaId, MediaId> here) {
        return content.withImages(content.images().stream()
                .map(image ->
                        new AssetImage(here.getOrDefault(image.media(), image.media()), image.slot(), image.label()))
                .toList());
    }
}
