package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Assets as projects see them: a global one with the project's values over it. Only the fields that differ are kept, so
 * every other field follows the global asset.
 */
final class ProjectViews {
    private static final SortedMap<String, FieldValue> NOTHING = Collections.emptySortedMap();

    private final Storage storage;
    private final AssetMaker maker;
    private final AssetEvents events;

    @Inject
    ProjectViews(Storage storage, AssetMaker maker, AssetEvents events) {
        this.storage = storage;
        this.maker = maker;
        this.events = events;
    }

    Asset get(AssetId id, ProjectId project) {
        return storage.read(unit -> seen(visible(AssetChanges.found(id, unit), project), project, unit));
    }

    private static Asset visible(Asset asset, ProjectId project) {
        boolean elsewhere =
                asset.scope().project().filter(owner -> !owner.equals(project)).isPresent();
        if (elsewhere) {
            throw new NotFoundException("asset", asset.id().value());
        }
        return asset;
    }

    /** Returns assets as the project of a query sees them, if it asks for what one sees. */
    static List<Asset> seen(List<Asset> assets, AssetQuery query, UnitOfWork unit) {
        Optional<ProjectId> project = query.project().filter(any -> query.global());
        return project.isPresent() ? seen(assets, project.get(), unit) : assets;
    }

    /** Returns an asset as a project sees it. */
    static Asset seen(Asset asset, ProjectId project, UnitOfWork unit) {
        return seen(List.of(asset), project, unit).get(0);
    }

    /** Returns assets as a project sees them: one more statement if there are global ones among them. */
    static List<Asset> seen(List<Asset> assets, ProjectId project, UnitOfWork unit) {
        List<AssetId> global = assets.stream()
                .filter(asset -> asset.scope().equals(Scope.GLOBAL))
                .map(Asset::id)
                .toList();
        if (global.isEmpty()) {
            return assets;
        }
        Map<AssetId, SortedMap<String, FieldValue>> values = unit.overrides().of(project, global);
        return values.isEmpty()
                ? assets
                : assets.stream()
                        .map(asset -> over(asset, values.getOrDefault(asset.id(), NOTHING)))
                        .toList();
    }

    private static Asset over(Asset asset, SortedMap<String, FieldValue> values) {
        if (values.isEmpty()) {
            return asset;
        }
        return asset.toBuilder()
                .content(ContentFields.with(asset.content(), asset.category(), values))
                .overridden(new TreeSet<>(values.keySet()))
                .build();
    }

    Asset override(AssetId id, ProjectId project, Consumer<AssetEdit> edit) {
        AssetEdits edits = AssetEdits.of(edit);
        return storage.write(unit -> {
            Asset asset = global(id, unit);
            SortedMap<String, FieldValue> values = values(id, project, unit);
            Asset seen = over(asset, values);
            AssetContent after = edits.applied(asset.category(), seen.content());
            checkOverridable(edits, seen.content(), after);
            SortedMap<String, FieldValue> changed = new TreeMap<>(values);
            ContentFields.between(seen.content(), after).forEach((field, value) -> {
                if (value.equals(ContentFields.GONE) && field.startsWith(ContentFields.ATTRIBUTES)) {
                    checkOwn(field, asset);
                    changed.remove(field);
                } else {
                    changed.put(field, value);
                }
            });
            return written(asset, project, values, changed, unit);
        });
    }

    /** Returns a project's values over a global asset after they changed; nothing is written or told if they did not. */
    private Asset written(
            Asset asset,
            ProjectId project,
            SortedMap<String, FieldValue> before,
            SortedMap<String, FieldValue> after,
            UnitOfWork unit) {
        if (!after.equals(before)) {
            unit.overrides().put(asset.id(), project, after);
            events.tell(unit, new AssetEvent.Overridden(maker.now(), asset.id(), project));
        }
        return over(asset, after);
    }

    Asset inherit(AssetId id, ProjectId project, String field) {
        return storage.write(unit -> {
            Asset asset = visible(AssetChanges.found(id, unit), project);
            SortedMap<String, FieldValue> values = values(id, project, unit);
            SortedMap<String, FieldValue> left = new TreeMap<>(values);
            left.remove(field);
            return written(asset, project, values, left, unit);
        });
    }

    private static SortedMap<String, FieldValue> values(AssetId id, ProjectId project, UnitOfWork unit) {
        return unit.overrides().of(project, List.of(id)).getOrDefault(id, NOTHING);
    }

    private static Asset global(AssetId id, UnitOfWork unit) {
        Asset asset = AssetChanges.found(id, unit);
        asset.scope().project().ifPresent(owner -> {
            throw new InvalidInputException(
                    "asset", asset.name(), "it belongs to project " + owner + " alone: update it there, or promote it");
        });
        return asset;
    }

    private static void checkOverridable(AssetEdits edits, AssetContent before, AssetContent after) {
        String remedy = "a project can put its own name, description, tags, attributes and profile over a global asset;"
                + " update the global asset for anything else";
        if (edits.beyondContent()) {
            throw new InvalidInputException("override", "slug or sidelining", remedy);
        }
        if (!after.images().equals(before.images())) {
            throw new InvalidInputException("override", "images", remedy);
        }
        if (!after.fragments().equals(before.fragments())) {
            throw new InvalidInputException("override", "fragments", remedy);
        }
    }

    /** Lets a project take back an attribute it added; values over the global asset's can be changed, not absent. */
    private static void checkOwn(String field, Asset global) {
        String key = field.substring(ContentFields.ATTRIBUTES.length());
        if (global.attributes().containsKey(key)) {
            throw new InvalidInputException(
                    "override",
                    field,
                    "a project cannot take an attribute of a global asset away: give it another value, or inherit it");
        }
    }
}
