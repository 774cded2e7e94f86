package dev.filmwright.testkit.memory;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.spi.storage.OverrideStore;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@link OverrideStore} in memory. */
final class MemoryOverrideStore implements OverrideStore {
    private final State state;

    MemoryOverrideStore(State state) {
        this.state = state;
    }

    @Override
    public void put(AssetId asset, ProjectId project, SortedMap<String, FieldValue> fields) {
        State.OverrideKey key = new State.OverrideKey(asset, project);
        if (fields.isEmpty()) {
            state.overrides.remove(key);
        } else if (state.assets.has(asset)) {
            state.overrides.put(key, Collections.unmodifiableSortedMap(new TreeMap<>(fields)));
        }
    }

    @Override
    public Map<AssetId, SortedMap<String, FieldValue>> of(ProjectId project, Collection<AssetId> assets) {
        Map<AssetId, SortedMap<String, FieldValue>> found = new LinkedHashMap<>();
        for (AssetId asset : assets) {
            state.overrides.find(new State.OverrideKey(asset, project)).ifPresent(fields -> found.put(asset, fields));
        }
        return found;
    }

    @Override
    public Map<AssetId, SortedMap<ProjectId, SortedMap<String, FieldValue>>> of(Collection<AssetId> assets) {
        Map<AssetId, SortedMap<ProjectId, SortedMap<String, FieldValue>>> found = new LinkedHashMap<>();
        for (AssetId asset : assets) {
            for (State.OverrideKey key :
                    state.overrides.keys(each -> each.asset().equals(asset))) {
                state.overrides
                        .find(key)
                        .ifPresent(fields -> found.computeIfAbsent(asset, id -> new TreeMap<>())
                                .put(key.project(), fields));
            }
        }
        return found;
    }

    @Override
    public void removeAll(ProjectId project) {
        state.overrides.removeIf((key, fields) -> key.project().equals(project));
    }
}
