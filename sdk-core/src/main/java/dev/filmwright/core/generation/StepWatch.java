package dev.filmwright.core.generation;

import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells those who watch of every step, inside its transaction. Thread-safe. */
final class StepWatch {
    private final Set<JobWatcher> watchers;

    StepWatch(Set<JobWatcher> watchers) {
        this.watchers = Set.copyOf(watchers);
    }

    /** Tells that a job was stored. */
    void queued(UnitOfWork unit, JobId job, GenerationRequest request, Instant at) {
        tell(
                unit,
                new JobStep(
                        job,
                        request,
                        0,
                        Optional.empty(),
                        JobState.QUEUED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at));
    }

    /** Tells that a job took a step from {@code from}, if it did; returns whether it did. */
    boolean stepped(UnitOfWork unit, boolean held, JobId job, JobState from) {
        return stepped(unit, held, job, from, Optional.empty());
    }

    /** Tells that a job took a step from {@code from} that cost something, if it did; returns whether it did. */
    boolean stepped(UnitOfWork unit, boolean held, JobId job, JobState from, Optional<Money> cost) {
        if (held && !watchers.isEmpty()) {
            unit.jobs().find(job).ifPresent(now -> tell(unit, step(now, from, cost)));
        }
        return held;
    }

    private static JobStep step(StoredJob job, JobState from, Optional<Money> cost) {
        return new JobStep(
                job.id(),
                Documents.request(job.request()),
                job.round(),
                Optional.of(from),
                job.state(),
                job.failure().map(Documents::failure),
                cost,
                job.generation(),
                job.updated());
    }

    private void tell(UnitOfWork unit, JobStep step) {
        watchers.forEach(watcher -> watcher.step(unit, step));
    }
}
