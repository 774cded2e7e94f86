package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.spi.storage.JobInputStore;
import dev.filmwright.spi.storage.StoredInput;
import java.util.List;

/** {@link JobInputStore} in memory. */
final class MemoryJobInputStore implements JobInputStore {
    private final State state;

    MemoryJobInputStore(State state) {
        this.state = state;
    }

    @Override
    public void add(JobId job, List<StoredInput> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        if (!state.jobs.has(job) || state.inputs.has(job)) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "job \"" + job + "\" is unknown or has files already"), null);
        }
        state.inputs.put(job, List.copyOf(inputs));
    }

    @Override
    public List<StoredInput> of(JobId job) {
        return state.inputs.find(job).orElse(List.of());
    }
}
