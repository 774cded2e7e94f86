package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.MarkStore;

/** {@link MarkStore} in memory. */
final class MemoryMarkStore implements MarkStore {
    private final State state;

    MemoryMarkStore(State state) {
        this.state = state;
    }

    @Override
    public boolean has(String mark) {
        return state.marks.has(mark);
    }

    @Override
    public void set(String mark) {
        state.marks.put(mark, mark);
    }
}
