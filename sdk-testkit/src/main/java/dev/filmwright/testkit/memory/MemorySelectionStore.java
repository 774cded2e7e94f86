package dev.filmwright.testkit.memory;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.spi.storage.SelectionStore;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** {@link SelectionStore} in memory. */
final class MemorySelectionStore implements SelectionStore {
    private final State state;

    MemorySelectionStore(State state) {
        this.state = state;
    }

    @Override
    public void put(ProjectId project, List<Entry> entries) {
        List<Entry> kept = entries.stream()
                .filter(entry -> state.assets.has(entry.asset()))
                .map(entry ->
                        new Entry(entry.asset(), Collections.unmodifiableSortedMap(new TreeMap<>(entry.context()))))
                .toList();
        state.selections.put(project, kept);
    }

    @Override
    public List<Entry> of(ProjectId project) {
        return state.selections.find(project).orElse(List.of());
    }
}
