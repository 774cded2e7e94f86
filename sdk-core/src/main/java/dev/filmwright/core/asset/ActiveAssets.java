package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Version;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Assets as a project's generations use them: three statements, however many assets there are. */
final class ActiveAssets {
    private final Map<AssetId, Superseded> older;
    private final Map<AssetId, SortedMap<String, FieldValue>> overrides;

    private ActiveAssets(Map<AssetId, Superseded> older, Map<AssetId, SortedMap<String, FieldValue>> overrides) {
        this.older = older;
        this.overrides = overrides;
    }

    static List<Asset> of(Collection<AssetId> ids, ProjectId project, UnitOfWork unit) {
        List<Asset> assets = unit.assets().find(ids).stream()
                .filter(asset -> asset.scope()
                        .project()
                        .map(owner -> owner.equals(project))
                        .orElse(true))
                .toList();
        ActiveAssets active = new ActiveAssets(older(assets, unit), overrides(assets, project, unit));
        return assets.stream().map(active::seen).toList();
    }

    private static Map<AssetId, Superseded> older(List<Asset> assets, UnitOfWork unit) {
        Map<AssetId, Version> wanted = new HashMap<>();
        assets.stream()
                .filter(asset -> !asset.active().equals(asset.version()))
                .forEach(asset -> wanted.put(asset.id(), asset.active()));
        Map<AssetId, Superseded> older = new HashMap<>();
        if (!wanted.isEmpty()) {
            unit.versions().find(wanted).forEach(version -> older.put(version.asset(), version));
        }
        return older;
    }

    private static Map<AssetId, SortedMap<String, FieldValue>> overrides(
            List<Asset> assets, ProjectId project, UnitOfWork unit) {
        List<AssetId> global = assets.stream()
                .filter(asset -> asset.scope().project().isEmpty())
                .map(Asset::id)
                .toList();
        return global.isEmpty() ? Map.of() : unit.overrides().of(project, global);
    }

    private Asset seen(Asset asset) {
        @Nullable Superseded version = older.get(asset.id());
        Asset active = version == null
                ? asset
                : asset.toBuilder()
                        .content(version.content())
                        .label(version.label())
                        .build();
        @Nullable SortedMap<String, FieldValue> own = overrides.get(asset.id());
        return own == null
                ? active
                : active.toBuilder()
                        .content(ContentFields.with(active.content(), active.category(), own))
                        .overridden(new TreeSet<>(own.keySet()))
                        .build();
    }
}
