package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.ProductionStore;
import dev.filmwright.spi.storage.StoredBreakdown;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link ProductionStore} in memory. */
final class MemoryProductionStore implements ProductionStore {
    private final State state;

    MemoryProductionStore(State state) {
        this.state = state;
    }

    @Override
    public void insert(StoredProduction production) {
        if (state.productions.has(production.id())) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "there is a production \"" + production.id() + "\" already"),
                    null);
        }
        state.productions.put(production.id(), ProductionRow.of(production));
    }

    @Override
    public Optional<StoredProduction> find(ProjectId id) {
        return state.productions.find(id).map(ProductionRow::production);
    }

    @Override
    public List<StoredProduction> list() {
        return state.productions.all().stream().map(ProductionRow::production).toList();
    }

    @Override
    public void delete(ProjectId id) {
        state.productions.remove(id);
    }

    @Override
    public void saveBreakdown(ProjectId id, StoredBreakdown breakdown) {
        state.productions.find(id).ifPresent(row -> state.productions.put(id, row.with(breakdown)));
    }

    @Override
    public Optional<StoredBreakdown> breakdown(ProjectId id) {
        return state.productions.find(id).flatMap(ProductionRow::breakdown);
    }

    @Override
    public void saveBoards(ProjectId id, Map<String, MediaId> boards) {
        state.productions.find(id).ifPresent(row -> state.productions.put(id, row.with(boards)));
    }

    @Override
    public Map<String, MediaId> boards(ProjectId id) {
        return state.productions
                .find(id)
                .<Map<String, MediaId>>map(ProductionRow::boards)
                .orElse(Map.of());
    }
}
