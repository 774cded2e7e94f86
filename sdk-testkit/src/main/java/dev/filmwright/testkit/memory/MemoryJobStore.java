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
    public Optional<StoredJob> claim(ModelRef model, Instant now, Instant updated) {
        Optional<JobRow> oldest =
                queued(model).filter(row -> !row.due().isAfter(Times.kept(now))).findFirst();
        oldest.ifPresent(
                row -> step(row.job().id(), JobState.QUEUED, JobState.SUBMITTING, updated, JobChange::attempted));
        return oldest.flatMap(row -> find(row.job().id()));
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
    public boolean requeue(JobId id, Instant due, Instant updated) {
        return step(id, JobState.SUBMITTING, JobState.QUEUED, updated, JobChange::retried) && due(id, Times.kept(due));
    }

    private boolean due(JobId id, Instant time) {
        state.jobs.find(id).ifPresent(row -> state.jobs.put(id, row.dueAt(time)));
        return true;
    }

    @Override
    public boolean accepted(JobId id, String operation, Instant updated) {
        return step(id, JobState.SUBMITTING, JobState.RUNNING, updated, change -> change.operation(operation));
    }

    @Override
    public boolean made(JobId id, String outputs, Instant updated) {
        return step(id, JobState.RUNNING, JobState.STORING, updated, change -> change.outputs(outputs));
    }

    @Override
    public boolean succeeded(JobId id, GenerationId generation, Instant updated) {
        return step(id, JobState.STORING, JobState.SUCCEEDED, updated, change -> change.generation(generation));
    }

    @Override
    public boolean ended(JobId id, JobState from, Ending ending, Instant updated) {
        return step(id, from, ending.state(), updated, change -> change.failure(ending.failure()));
    }

    @Override
    public boolean requestCancel(JobId id, Instant updated) {
        return step(id, JobState.SUBMITTING, JobState.SUBMITTING, updated, JobChange::cancelRequested);
    }

    @Override
    public boolean sendAgain(JobId id, JobState from, Instant updated) {
        return step(id, from, JobState.QUEUED, updated, change -> change.afresh(from == JobState.FAILED))
                && due(id, Instant.EPOCH);
    }

    @Override
    public boolean storeAgain(JobId id, Instant updated) {
        return find(id).flatMap(StoredJob::outputs).isPresent()
                && step(id, JobState.FAILED, JobState.STORING, updated, JobChange::forgiven);
    }

    private boolean step(JobId id, JobState from, JobState to, Instant updated, UnaryOperator<JobChange> change) {
        Optional<JobRow> row = state.jobs.find(id).filter(found -> found.job().state() == from);
        row.ifPresent(found -> state.jobs.put(
                id, found.with(change.apply(new JobChange(found.job())).to(to).at(updated))));
        return row.isPresent();
    }
}
