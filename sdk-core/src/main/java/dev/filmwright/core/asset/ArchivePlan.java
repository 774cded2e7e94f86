package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveItem;
import dev.filmwright.asset.ArchiveItem.Kind;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What is to be done about an asset of an archive, and what to say about it. Immutable. */
sealed interface ArchivePlan {
    /** Returns what to say once it is done. */
    ArchiveItem item();

    /**
     * Nothing.
     *
     * @param item what to say
     */
    record Leave(ArchiveItem item) implements ArchivePlan {}

    /**
     * Write it.
     *
     * @param item what to say
     * @param asset the asset as it is to be
     * @param before the asset as it is here, or empty if it is not
     * @param versions superseded versions to be added
     * @param overrides projects' values to be put
     */
    record Write(
            ArchiveItem item,
            Asset asset,
            Optional<Asset> before,
            List<Superseded> versions,
            SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides)
            implements ArchivePlan {}

    static ArchiveItem item(
            ArchiveIncoming incoming,
            Outcome outcome,
            Optional<AssetId> asset,
            List<FieldChange> differences,
            List<String> remarks) {
        return new ArchiveItem(
                Kind.ASSET,
                incoming.asset().id().value(),
                incoming.asset().name(),
                outcome,
                asset,
                differences,
                remarks);
    }
}
