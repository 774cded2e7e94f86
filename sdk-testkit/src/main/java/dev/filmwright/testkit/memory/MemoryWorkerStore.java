package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.WorkerId;
import dev.filmwright.spi.storage.WorkerStore;
import java.time.Instant;

/** {@link WorkerStore} in memory. */
final class MemoryWorkerStore implements WorkerStore {
    private final State state;

    MemoryWorkerStore(State state) {
        this.state = state;
    }

    @Override
    public void register(WorkerId worker, Instant expires) {
        state.workers.put(worker, Times.kept(expires));
    }

    @Override
    public boolean extend(WorkerId worker, Instant expires) {
        boolean here = state.workers.has(worker);
        if (here) {
            register(worker, expires);
        }
        return here;
    }

    @Override
    public void remove(WorkerId worker) {
        state.workers.remove(worker);
    }

    @Override
    public void removeExpired(Instant now) {
        state.workers.removeIf((worker, expires) -> !expires.isAfter(Times.kept(now)));
    }

    @Override
    public void removeAll() {
        state.workers.removeIf((worker, expires) -> true);
    }
}
