package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionComparison;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@link AssetVersions} over the storage port. The latest version is the asset's own row; making a new one copies what the
 * row says to the superseded versions, which nothing ever changes, and goes on in the row.
 */
final class StoredVersions implements AssetVersions {
    private final Storage storage;
    private final AssetChanges changes;
    private final AssetMaker maker;

    @Inject
    StoredVersions(Storage storage, AssetChanges changes, AssetMaker maker) {
        this.storage = storage;
        this.changes = changes;
        this.maker = maker;
    }

    @Override
    public List<AssetVersion> history(AssetId id) {
        return storage.read(unit -> {
            Asset asset = AssetChanges.found(id, unit);
            List<AssetVersion> history = new ArrayList<>();
            history.add(version(asset, asset.label(), asset.content()));
            unit.versions().of(id).forEach(old -> history.add(version(asset, old.label(), old.content())));
            return List.copyOf(history);
        });
    }

    @Override
    public AssetVersion get(AssetId id, Version number) {
        return storage.read(unit -> version(AssetChanges.found(id, unit), number, unit));
    }

    @Override
    public Asset create(AssetId id, long revision, VersionStep step, String notes, Consumer<AssetEdit> edit) {
        String news = notes.strip();
        if (news.isEmpty() && step != VersionStep.PATCH) {
            throw new InvalidInputException("notes", notes, "say what is new: only a patch needs no notes");
        }
        AssetEdits edits = AssetEdits.of(edit);
        return changes.change(
                id,
                revision,
                (before, unit) -> superseded(before, edits.applied(before, unit.assets()), step, news, unit));
    }

    @Override
    public Asset restore(AssetId id, long revision, Version number, VersionStep step, String notes) {
        String news = notes.isBlank() ? "Restored from " + number : notes.strip();
        return changes.change(id, revision, (before, unit) -> {
            AssetContent content = version(before, number, unit).content();
            return superseded(before, before.toBuilder().content(content).build(), step, news, unit);
        });
    }

    /** Keeps an asset as it was and returns what it becomes: a new version, the active one. */
    private Asset superseded(Asset before, Asset after, VersionStep step, String notes, UnitOfWork unit) {
        unit.versions().add(new Superseded(before.id(), before.label(), before.content()));
        Version next = before.version().next(step);
        return after.toBuilder()
                .label(new VersionLabel(next, notes, maker.now()))
                .active(next)
                .build();
    }

    @Override
    public Asset activate(AssetId id, Version number) {
        return storage.write(unit -> {
            Asset before = AssetChanges.found(id, unit);
            Version active = version(before, number, unit).number();
            return changes.write(before, before.toBuilder().active(active).build(), unit);
        });
    }

    @Override
    public VersionComparison compare(AssetId id, Version before, Version after) {
        return storage.read(unit -> {
            Asset asset = AssetChanges.found(id, unit);
            return Comparison.of(version(asset, before, unit), version(asset, after, unit));
        });
    }

    /** Returns an asset with the content of one of its versions. */
    static Asset at(Asset asset, Version number, UnitOfWork unit) {
        if (number.equals(asset.version())) {
            return asset;
        }
        AssetVersion version = version(asset, number, unit);
        return asset.toBuilder()
                .content(version.content())
                .label(version.label())
                .build();
    }

    private static AssetVersion version(Asset asset, Version number, UnitOfWork unit) {
        if (number.equals(asset.version())) {
            return version(asset, asset.label(), asset.content());
        }
        Superseded old = unit.versions()
                .find(asset.id(), number)
                .orElseThrow(
                        () -> new NotFoundException("version of asset \"" + asset.name() + "\"", number.toString()));
        return version(asset, old.label(), old.content());
    }

    private static AssetVersion version(Asset asset, VersionLabel label, AssetContent content) {
        return new AssetVersion(
                asset.id(),
                label,
                content,
                label.number().equals(asset.version()),
                label.number().equals(asset.active()));
    }
}
