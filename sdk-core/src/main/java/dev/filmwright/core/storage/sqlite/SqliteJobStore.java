package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.json.Json;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** {@link JobStore} over one connection. */
final class SqliteJobStore implements JobStore {
    private static final String OPEN = "('QUEUED', 'SUBMITTING', 'RUNNING', 'STORING')";

    private static final Set<JobState> OPEN_STATES =
            EnumSet.of(JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.STORING);

    private final Handle handle;
    private final Statements sql;
    private final JobClaims claims;

    SqliteJobStore(Handle handle) {
        this.handle = handle;
        sql = Statements.of(handle);
        claims = new JobClaims(handle);
    }

    @Override
    public void add(NewJob job) {
        handle.createUpdate("INSERT INTO job (id, idempotency_key, provider, model, priority, state, created_at,"
                        + " updated_at) VALUES (?, ?, ?, ?, ?, 'QUEUED', ?, ?)")
                .bind(0, job.id().value())
                .bind(1, job.idempotencyKey().orElse(null))
                .bind(2, job.model().provider())
                .bind(3, job.model().model())
                .bind(4, job.priority())
                .bind(5, job.created().toEpochMilli())
                .bind(6, job.created().toEpochMilli())
                .execute();
        handle.createUpdate("INSERT INTO job_request (job_pk, document) SELECT pk, ? FROM job WHERE id = ?")
                .bind(0, job.request())
                .bind(1, job.id().value())
                .execute();
        addLabels(job);
    }

    private void addLabels(NewJob job) {
        if (job.labels().isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO job_label (name, value, job_pk) SELECT ?, ?, pk FROM job WHERE id = ?")) {
            job.labels()
                    .forEach((name, value) -> batch.bind(0, name)
                            .bind(1, value)
                            .bind(2, job.id().value())
                            .add());
            batch.execute();
        }
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return first(handle.createQuery(JobRows.SELECT + "WHERE job.id = ?").bind(0, id.value()));
    }

    @Override
    public Optional<StoredJob> findByKey(String idempotencyKey) {
        return first(
                handle.createQuery(JobRows.SELECT + "WHERE idempotency_key = ?").bind(0, idempotencyKey));
    }

    @Override
    public List<StoredJob> findAll(Collection<JobId> ids) {
        String list = Json.write(ids.stream().map(JobId::value).toList());
        return list(
                handle.createQuery(JobRows.SELECT + "WHERE job.id IN (SELECT value FROM json_each(?)) ORDER BY job.pk")
                        .bind(0, list));
    }

    @Override
    public List<StoredJob> labelled(Map<String, String> labels, int limit) {
        Query query = handle.createQuery(JobRows.SELECT + labelled(labels) + " ORDER BY job.pk LIMIT ?");
        return list(query.bind(bindLabels(query, labels), limit));
    }

    @Override
    public JobCounts counts(Map<String, String> labels) {
        Query query = handle.createQuery("SELECT state, count(*) FROM job " + labelled(labels) + " GROUP BY state");
        bindLabels(query, labels);
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        query.map((row, context) -> Map.entry(JobState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return new JobCounts(counts);
    }

    private static String labelled(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        String one = "SELECT job_pk FROM job_label WHERE name = ? AND value = ?";
        return "WHERE job.pk IN (" + (one + " INTERSECT ").repeat(labels.size() - 1) + one + ")";
    }

    private static int bindLabels(Query query, Map<String, String> labels) {
        int position = 0;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            query.bind(position++, label.getKey()).bind(position++, label.getValue());
        }
        return position;
    }

    @Override
    public List<JobId> settled(Collection<JobId> ids) {
        String list = Json.write(ids.stream().map(JobId::value).distinct().toList());
        return handle.createQuery(
                        "SELECT id FROM job WHERE id IN (SELECT value FROM json_each(?)) AND state NOT IN " + OPEN)
                .bind(0, list)
                .map((row, context) -> new JobId(row.getString(1)))
                .list();
    }

    @Override
    public List<JobId> in(Set<JobState> states, ModelRef model) {
        // What the index of open jobs is for must be said in its own words.
        String open = OPEN_STATES.containsAll(states) ? " AND state IN " + OPEN : "";
        return handle.createQuery("SELECT id FROM job WHERE provider = ? AND model = ?" + open
                        + " AND state IN (SELECT value FROM json_each(?)) ORDER BY pk")
                .bind(0, model.provider())
                .bind(1, model.model())
                .bind(2, Json.write(states))
                .map((row, context) -> new JobId(row.getString(1)))
                .list();
    }

    @Override
    public List<ModelRef> busyModels() {
        return handle.createQuery("SELECT DISTINCT provider, model FROM job INDEXED BY job_open WHERE state IN " + OPEN
                        + " ORDER BY 1, 2")
                .map((row, context) -> new ModelRef(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<StoredJob> claim(ModelRef model, WorkerId worker, Instant now, Instant updated) {
        return claims.claim(model, worker, now, updated).flatMap(this::find);
    }

    @Override
    public Optional<Instant> nextDue(ModelRef model) {
        return claims.nextDue(model);
    }

    @Override
    public List<StoredJob> adopt(ModelRef model, WorkerId worker, Instant now, int limit) {
        return findAll(claims.adopt(model, worker, now, limit));
    }

    @Override
    public List<JobId> heldBy(WorkerId worker, int limit) {
        return claims.heldBy(worker, limit);
    }

    @Override
    public List<JobId> stopping(WorkerId worker) {
        return claims.stopping(worker);
    }

    @Override
    public Optional<JobId> running(String provider, String operation) {
        return claims.running(provider, operation);
    }

    @Override
    public boolean requeue(JobId id, WorkerId worker, Instant due, Instant updated) {
        return step(
                "state = 'QUEUED', worker = NULL, retries = retries + 1, due_at = ?"
                        + " WHERE id = ? AND worker = ? AND state = 'SUBMITTING'",
                updated,
                Math.max(0, due.toEpochMilli()),
                id,
                worker);
    }

    @Override
    public boolean accepted(JobId id, WorkerId worker, String operation, Instant updated) {
        return step(
                "state = 'RUNNING', operation = ? WHERE id = ? AND worker = ? AND state = 'SUBMITTING'",
                updated,
                operation,
                id,
                worker);
    }

    @Override
    public boolean made(JobId id, WorkerId worker, String outputs, Instant updated) {
        return step(
                "state = 'STORING', outputs = ? WHERE id = ? AND worker = ? AND state = 'RUNNING'",
                updated,
                outputs,
                id,
                worker);
    }

    @Override
    public boolean succeeded(JobId id, WorkerId worker, GenerationId generation, Instant updated) {
        return step(
                "state = 'SUCCEEDED', worker = NULL, generation_id = ? WHERE id = ? AND worker = ? AND state = 'STORING'",
                updated,
                generation.value(),
                id,
                worker);
    }

    @Override
    public boolean ended(JobId id, WorkerId worker, JobState from, Ending ending, Instant updated) {
        return step(
                "state = ?, worker = NULL, failure = ? WHERE id = ? AND state = ? AND (worker IS NULL OR worker = ?)",
                updated,
                ending.state().name(),
                ending.failure(),
                id,
                from.name(),
                worker);
    }

    @Override
    public boolean requestCancel(JobId id, JobState from, Instant updated) {
        return (from == JobState.SUBMITTING || from == JobState.RUNNING)
                && step("cancel_requested = 1 WHERE id = ? AND state = ?", updated, id, from.name());
    }

    @Override
    public boolean sendAgain(JobId id, JobState from, Instant updated) {
        int newRound = from == JobState.FAILED ? 1 : 0;
        return step(
                "state = 'QUEUED', due_at = 0, retries = 0, round = round + ?, cancel_requested = 0, operation = NULL,"
                        + " outputs = NULL, failure = NULL WHERE id = ? AND state = ?",
                updated,
                newRound,
                id,
                from.name());
    }

    @Override
    public boolean storeAgain(JobId id, WorkerId worker, Instant updated) {
        return step(
                "state = 'STORING', worker = ?, cancel_requested = 0, failure = NULL"
                        + " WHERE id = ? AND state = 'FAILED' AND outputs IS NOT NULL",
                updated,
                worker,
                id);
    }

    private boolean step(String change, Instant updated, Object... values) {
        @Nullable Object[] bound = new Object[values.length + 1];
        bound[0] = updated.toEpochMilli();
        for (int i = 0; i < values.length; i++) {
            bound[i + 1] = plain(values[i]);
        }
        return sql.update("UPDATE job SET updated_at = ?, " + change, bound) == 1;
    }

    private static Object plain(Object value) {
        if (value instanceof JobId id) {
            return id.value();
        }
        return value instanceof WorkerId worker ? worker.value() : value;
    }

    private static Optional<StoredJob> first(Query query) {
        return query.map((row, context) -> JobRows.job(row)).findFirst();
    }

    private static List<StoredJob> list(Query query) {
        return query.map((row, context) -> JobRows.job(row)).list();
    }
}
