package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * An asset of the library with all that an archive may have of it too. Immutable.
 *
 * @param asset the asset
 * @param older its superseded versions
 * @param overrides what projects put over it
 */
record ArchiveState(
        Asset asset, List<Superseded> older, SortedMap<ProjectId, SortedMap<String, FieldValue>> overrides) {

    static ArchiveState of(Asset asset, UnitOfWork unit) {
        Map<?, SortedMap<ProjectId, SortedMap<String, FieldValue>>> all =
                unit.overrides().of(List.of(asset.id()));
        return new ArchiveState(
                asset,
                unit.versions().of(asset.id()),
                all.values().stream().findFirst().orElseGet(Collections::emptySortedMap));
    }

    /** Returns the numbers of all versions. */
    Set<Version> numbers() {
        Set<Version> numbers =
                older.stream().map(version -> version.label().number()).collect(Collectors.toSet());
        numbers.add(asset.version());
        return numbers;
    }

    /**
     * Returns which version here is that superseded version of an archive: of the same content, and of the same number or
     * made at the same time, as an import gives another number to a version whose own is taken.
     */
    Optional<Version> numberOf(VersionLabel label, AssetContent content) {
        List<VersionLabel> labels = new ArrayList<>(supersededAs(content));
        if (asset.content().equals(content)) {
            labels.add(asset.label());
        }
        return like(label, labels);
    }

    /** Returns which superseded version here is that version. */
    Optional<Version> supersededNumberOf(VersionLabel label, AssetContent content) {
        return like(label, supersededAs(content));
    }

    private List<VersionLabel> supersededAs(AssetContent content) {
        return older.stream()
                .filter(version -> version.content().equals(content))
                .map(Superseded::label)
                .toList();
    }

    private static Optional<Version> like(VersionLabel label, List<VersionLabel> labels) {
        if (labels.stream().anyMatch(known -> known.number().equals(label.number()))) {
            return Optional.of(label.number());
        }
        return labels.stream()
                .filter(known -> known.created().equals(label.created()))
                .map(VersionLabel::number)
                .findFirst();
    }
}
