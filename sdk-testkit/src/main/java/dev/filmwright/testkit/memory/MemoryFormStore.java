package dev.filmwright.testkit.memory;

import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.FormStore;
import java.time.Instant;
import java.util.Optional;

/** {@link FormStore} in memory. */
final class MemoryFormStore implements FormStore {
    private final State state;

    MemoryFormStore(State state) {
        this.state = state;
    }

    @Override
    public void put(AssetForm form, Instant expires) {
        state.forms.put(new State.FormKey(form.category(), form.scope()), new State.FormRow(form, Times.kept(expires)));
    }

    @Override
    public Optional<AssetForm> find(String category, Scope scope, Instant now) {
        return state.forms
                .find(new State.FormKey(category, scope))
                .filter(row -> row.expires().isAfter(Times.kept(now)))
                .map(State.FormRow::form);
    }

    @Override
    public void remove(String category, Scope scope) {
        state.forms.remove(new State.FormKey(category, scope));
    }

    @Override
    public void removeExpired(Instant now) {
        state.forms.removeIf((key, row) -> !row.expires().isAfter(Times.kept(now)));
    }
}
