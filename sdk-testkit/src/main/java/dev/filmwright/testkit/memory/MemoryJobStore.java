package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@link JobStore} in memory. */
final class MemoryJobStore implements JobStore {
    private static final Set<JobState> OPEN =
            EnumSet.of(JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.STORING);

    private final State state;

    MemoryJobStore(State state) {
        this.state = state;
    }

    @Override
    public void add(NewJob job) {
        if (state.jobs.has(job.id())
                || job.idempotencyKey().flatMap(this::findByKey).isPresent()) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "job \"" + job.id() + "\" or its key is there already"), null);
        }
        state.jobs.put(job.id(), JobRow.of(job));
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return state.jobs.find(id).map(JobRow::job);
    }

    @Override
    public Optional<StoredJob> findByKey(String idempotencyKey) {
        return state.jobs.all().stream()
                .filter(row -> row.start().idempotencyKey().equals(Optional.of(idempotencyKey)))
                .map(JobRow::job)
                .findFirst();
    }

    @Override
    public List<StoredJob> findAll(Collection<JobId> ids) {
        return state.jobs.all(Set.copyOf(ids)::contains).stream()
                .map(JobRow::job)
                .toList();
    }

    @Override
    public List<StoredJob> labelled(Map<String, String> labels, int limit) {
        return carrying(labels).limit(limit).toList();
    }

    @Override
    public JobCounts counts(Map<String, String> labels) {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        carrying(labels).forEach(job -> counts.merge(job.state(), 1L, Long::sum));
        return new JobCounts(counts);
    }

    private Stream<StoredJob> carrying(Map<String, String> labels) {
        return state.jobs.all().stream().filter(row -> row.carries(labels)).map(JobRow::job);
    }

    @Override
    public List<JobId> in(Set<JobState> states, ModelRef model) {
        return state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> job.model().equals(model) && states.contains(job.state()))
                .map(StoredJob::id)
                .toList();
    }

    @Override
    public List<ModelRef> busyModels() {
        return state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> OPEN.contains(job.state()))
                .map(StoredJob::model)
                .distinct()
                .sorted(Comparator.comparing(ModelRef::provider, Texts.ORDER)
                        .thenComparing(ModelRef::model, Texts.ORDER))
                .toList();
    }

    @Override
    public List<JobId> settled(Collection<JobId> ids) {
        return findAll(ids).stream()
                .filter(job -> !OPEN.contains(job.state()))
                .map(StoredJob::id)
                .toList();
    }

    @Override
    public Optional<StoredJob> claim(ModelRef model, WorkerId worker, Instant now, Instant updated) {
        Optional<JobRow> next = queued(model)
                .filter(row -> alive(worker, now) && !row.due().isAfter(Times.kept(now)))
                // The first of those as urgent as it is the oldest.
                .reduce((one, other) -> other.start().priority() > one.start().priority() ? other : one);
        next.ifPresent(row -> step(
                row.job().id(),
                JobState.QUEUED,
                JobState.SUBMITTING,
                updated,
                change -> change.attempted().heldBy(worker)));
        return next.flatMap(row -> find(row.job().id()));
    }

    @Override
    public List<StoredJob> adopt(ModelRef model, WorkerId worker, Instant now, int limit) {
        if (!alive(worker, now)) {
            return List.of();
        }
        List<StoredJob> orphans = state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> job.model().equals(model))
                .filter(job ->
                        job.worker().filter(holder -> !alive(holder, now)).isPresent())
                .limit(limit)
                .toList();
        orphans.forEach(
                job -> step(job.id(), job.state(), job.state(), job.updated(), change -> change.heldBy(worker)));
        return findAll(orphans.stream().map(StoredJob::id).toList());
    }

    private boolean alive(WorkerId worker, Instant now) {
        return state.workers.find(worker).filter(Times.kept(now)::isBefore).isPresent();
    }

    @Override
    public List<JobId> heldBy(WorkerId worker, int limit) {
        return held(worker).map(StoredJob::id).limit(limit).toList();
    }

    @Override
    public List<JobId> stopping(WorkerId worker) {
        return held(worker)
                .filter(job -> job.state() == JobState.RUNNING && job.cancelRequested())
                .map(StoredJob::id)
                .toList();
    }

    private Stream<StoredJob> held(WorkerId worker) {
        return state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> job.worker().equals(Optional.of(worker)));
    }

    @Override
    public Optional<Instant> nextDue(ModelRef model) {
        return queued(model).map(JobRow::due).min(Comparator.naturalOrder());
    }

    private Stream<JobRow> queued(ModelRef model) {
        return state.jobs.all().stream()
                .filter(row -> row.job().model().equals(model) && row.job().state() == JobState.QUEUED);
    }

    @Override
    public Optional<JobId> running(String provider, String operation) {
        return state.jobs.all().stream()
                .map(JobRow::job)
                .filter(job -> job.state() == JobState.RUNNING
                        && job.model().provider().equals(provider)
                        && job.operation().equals(Optional.of(operation)))
                .map(StoredJob::id)
                .findFirst();
    }

    @Override
    public boolean requeue(JobId id, WorkerId worker, Instant due, Instant updated) {
        return step(id, worker, JobState.SUBMITTING, JobState.QUEUED, updated, JobChange::retried)
                && due(id, Times.kept(due));
    }

    private boolean due(JobId id, Instant time) {
        state.jobs.find(id).ifPresent(row -> state.jobs.put(id, row.dueAt(time)));
        return true;
    }

    @Override
    public boolean accepted(JobId id, WorkerId worker, String operation, Instant updated) {
        return step(id, worker, JobState.SUBMITTING, JobState.RUNNING, updated, change -> change.operation(operation));
    }

    @Override
    public boolean made(JobId id, WorkerId worker, String outputs, Instant updated) {
        return step(id, worker, JobState.RUNNING, JobState.STORING, updated, change -> change.outputs(outputs));
    }

    @Override
    public boolean succeeded(JobId id, WorkerId worker, GenerationId generation, Instant updated) {
        return step(id, worker, JobState.STORING, JobState.SUCCEEDED, updated, change -> change.generation(generation));
    }

    @Override
    public boolean ended(JobId id, WorkerId worker, JobState from, Ending ending, Instant updated) {
        return step(id, worker, from, ending.state(), updated, change -> change.failure(ending.failure()));
    }

    @Override
    public boolean requestCancel(JobId id, JobState from, Instant updated) {
        return (from == JobState.SUBMITTING || from == JobState.RUNNING)
                && step(id, from, from, updated, JobChange::cancelRequested);
    }

    @Override
    public boolean sendAgain(JobId id, JobState from, Instant updated) {
        return step(id, from, JobState.QUEUED, updated, change -> change.afresh(from == JobState.FAILED))
                && due(id, Instant.EPOCH);
    }

    @Override
    public boolean storeAgain(JobId id, WorkerId worker, Instant updated) {
        return find(id).flatMap(StoredJob::outputs).isPresent()
                && step(
                        id,
                        JobState.FAILED,
                        JobState.STORING,
                        updated,
                        change -> change.forgiven().heldBy(worker));
    }

    /** Takes a step that only the holder may take, if there is one. */
    private boolean step(
            JobId id, WorkerId worker, JobState from, JobState to, Instant updated, UnaryOperator<JobChange> change) {
        boolean allowed =
                find(id).flatMap(StoredJob::worker).map(worker::equals).orElse(true);
        return allowed && step(id, from, to, updated, change);
    }

    private boolean step(JobId id, JobState from, JobState to, Instant updated, UnaryOperator<JobChange> change) {
        Optional<JobRow> row = state.jobs.find(id).filter(found -> found.job().state() == from);
        row.ifPresent(found -> state.jobs.put(
                id, found.with(change.apply(new JobChange(found.job())).to(to).at(updated))));
        return row.isPresent();
    }
}
