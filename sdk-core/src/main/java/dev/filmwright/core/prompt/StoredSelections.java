package dev.filmwright.core.prompt;

import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.prompt.Selection;
import dev.filmwright.prompt.SelectionDefaults;
import dev.filmwright.spi.storage.SelectionStore.Entry;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link SelectionDefaults} over the storage port; the assets come from the library. */
final class StoredSelections implements SelectionDefaults {
    private final Storage storage;
    private final AssetLibrary assets;

    @Inject
    StoredSelections(Storage storage, AssetLibrary assets) {
        this.storage = storage;
        this.assets = assets;
    }

    @Override
    public Selection get(ProjectId project) {
        List<Entry> entries = storage.read(unit -> unit.selections().of(project));
        Map<AssetId, Asset> active =
                assets.active(ids(entries), project).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        List<Selection.Choice> choices = new ArrayList<>();
        for (Entry entry : entries) {
            // One that was deleted after the entries were read is missing here.
            if (active.containsKey(entry.asset())) {
                choices.add(Selection.Choice.of(active.get(entry.asset()), entry.context()));
            }
        }
        return new Selection(choices);
    }

    private static List<AssetId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::asset).toList();
    }

    @Override
    public Selection put(ProjectId project, Selection selection) {
        List<Entry> entries = selection.choices().stream()
                .map(choice -> new Entry(choice.asset().id(), choice.fields()))
                .toList();
        checkVisible(ids(entries), project);
        storage.run(unit -> unit.selections().put(project, entries));
        return get(project);
    }

    private void checkVisible(List<AssetId> ids, ProjectId project) {
        Set<AssetId> missing = new HashSet<>(ids);
        assets.active(ids, project).forEach(asset -> missing.remove(asset.id()));
        ids.stream().filter(missing::contains).findFirst().ifPresent(id -> {
            throw new NotFoundException("asset", id.value());
        });
    }
}
