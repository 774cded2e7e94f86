package dev.filmwright.core.attempt;

import dev.filmwright.NotFoundException;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredAttempt;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Puts attempts together from what is stored of them. Thread-safe. */
final class AttemptReading {
    private final Storage storage;
    private final Generations generations;

    @Inject
    AttemptReading(Storage storage, Generations generations) {
        this.storage = storage;
        this.generations = generations;
    }

    /** Returns attempts as they all are at one moment. */
    List<Attempt> all(Function<UnitOfWork, List<StoredAttempt>> which) {
        // The reads of the generations join this one.
        return storage.read(
                unit -> which.apply(unit).stream().map(this::attempt).toList());
    }

    Attempt one(JobId id) {
        return all(unit -> List.of(stored(unit, id))).get(0);
    }

    static StoredAttempt stored(UnitOfWork unit, JobId id) {
        return unit.attempts().find(id).orElseThrow(() -> new NotFoundException("attempt by job", id.value()));
    }

    private Attempt attempt(StoredAttempt stored) {
        Job job = generations.job(stored.job());
        return new Attempt(
                job, stored.number(), job.generation().flatMap(generations::find), stored.chosen(), stored.discarded());
    }
}
