package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Version;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assets as a project's generations use them: three statements, however many assets there are. */
final class ActiveAssets {
    private ActiveAssets() {}

    static List<Asset> of(Collection<AssetId> ids, ProjectId project, UnitOfWork unit) {
        List<Asset> assets = unit.assets().find(ids).stream()
                .filter(asset -> asset.scope()
                        .project()
                        .map(owner -> owner.equals(project))
                        .orElse(true))
                .toList();
        Map<AssetId, Superseded> older = older(assets, unit);
        List<Asset> active = assets.stream()
                .map(asset -> active(asset, older.get(asset.id())))
                .toList();
        return ProjectViews.seen(active, project, unit);
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

    private static Asset active(Asset asset, @Nullable Superseded version) {
        return version == null
                ? asset
                : asset.toBuilder()
                        .content(version.content())
                        .label(version.label())
                        .build();
    }
}
