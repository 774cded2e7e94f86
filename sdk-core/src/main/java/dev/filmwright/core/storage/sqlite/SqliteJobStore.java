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
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** {@link JobStore} over one connection. */
final class SqliteJobStore implements JobStore {
    private static final String SELECT = "SELECT job.id, provider, model, document, state, round, attempts,"
            + " retries, cancel_requested, operation, outputs, failure, generation_id, created_at, updated_at"
            + " FROM job JOIN job_request ON job_request.job_pk = job.pk ";
    private static final String OPEN = "('QUEUED', 'SUBMITTING', 'RUNNING', 'STORING')";

    private final Handle handle;

    SqliteJobStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(NewJob job) {
        handle.createUpdate("INSERT INTO job (id, idempotency_key, provider, model, state, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, 'QUEUED', ?, ?)")
                .bind(0, job.id().value())
                .bind(1, job.idempotencyKey().orElse(null))
                .bind(2, job.model().provider())
                .bind(3, job.model().model())
                .bind(4, job.created().toEpochMilli())
                .bind(5, job.created().toEpochMilli())
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
        return first(handle.createQuery(SELECT + "WHERE job.id = ?").bind(0, id.value()));
    }

    @Override
    public Optional<StoredJob> findByKey(String idempotencyKey) {
        return first(handle.createQuery(SELECT + "WHERE idempotency_key = ?").bind(0, idempotencyKey));
    }

    @Override
    public List<StoredJob> findAll(Collection<JobId> ids) {
        String list = Json.write(ids.stream().map(JobId::value).toList());
        return list(handle.createQuery(SELECT + "WHERE job.id IN (SELECT value FROM json_each(?)) ORDER BY job.pk")
                .bind(0, list));
    }

    @Override
    public List<StoredJob> labelled(Map<String, String> labels, int limit) {
        Query query = handle.createQuery(SELECT + labelled(labels) + " ORDER BY job.pk LIMIT ?");
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
    public List<JobId> in(Set<JobState> states, ModelRef model) {
        return handle.createQuery("SELECT id FROM job WHERE provider = ? AND model = ?"
                        + " AND state IN (SELECT value FROM json_each(?)) ORDER BY pk")
                .bind(0, model.provider())
                .bind(1, model.model())
                .bind(2, Json.write(states))
                .map((row, context) -> new JobId(row.getString(1)))
                .list();
    }

    @Override
    public List<ModelRef> busyModels() {
        return handle.createQuery("SELECT DISTINCT provider, model FROM job WHERE state IN " + OPEN + " ORDER BY 1, 2")
                .map((row, context) -> new ModelRef(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<StoredJob> claim(ModelRef model, Instant now, Instant updated) {
        return handle.createQuery("UPDATE job SET state = 'SUBMITTING', attempts = attempts + 1, updated_at = ?"
                        + " WHERE pk = (SELECT pk FROM job WHERE provider = ? AND model = ? AND state = 'QUEUED'"
                        + " AND due_at <= ? ORDER BY pk LIMIT 1) RETURNING id")
                .bind(0, updated.toEpochMilli())
                .bind(1, model.provider())
                .bind(2, model.model())
                .bind(3, now.toEpochMilli())
                .map((row, context) -> new JobId(row.getString(1)))
                .findFirst()
                .flatMap(this::find);
    }

    @Override
    public Optional<Instant> nextDue(ModelRef model) {
        return handle.createQuery(
                        "SELECT due_at FROM job WHERE provider = ? AND model = ? AND state = 'QUEUED' ORDER BY due_at LIMIT 1")
                .bind(0, model.provider())
                .bind(1, model.model())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
                .findFirst();
    }

    @Override
    public boolean requeue(JobId id, Instant due, Instant updated) {
        return step(
                "state = 'QUEUED', retries = retries + 1, due_at = ? WHERE id = ? AND state = 'SUBMITTING'",
                updated,
                due.toEpochMilli(),
                id);
    }

    @Override
    public boolean accepted(JobId id, String operation, Instant updated) {
        return step("state = 'RUNNING', operation = ? WHERE id = ? AND state = 'SUBMITTING'", updated, operation, id);
    }

    @Override
    public boolean made(JobId id, String outputs, Instant updated) {
        return step("state = 'STORING', outputs = ? WHERE id = ? AND state = 'RUNNING'", updated, outputs, id);
    }

    @Override
    public boolean succeeded(JobId id, GenerationId generation, Instant updated) {
        return step(
                "state = 'SUCCEEDED', generation_id = ? WHERE id = ? AND state = 'STORING'",
                updated,
                generation.value(),
                id);
    }

    @Override
    public boolean ended(JobId id, JobState from, Ending ending, Instant updated) {
        return step(
                "state = ?, failure = ? WHERE id = ? AND state = ?",
                updated,
                ending.state().name(),
                ending.failure(),
                id,
                from.name());
    }

    @Override
    public boolean requestCancel(JobId id, Instant updated) {
        return step("cancel_requested = 1 WHERE id = ? AND state = 'SUBMITTING'", updated, id);
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
    public boolean storeAgain(JobId id, Instant updated) {
        return step(
                "state = 'STORING', cancel_requested = 0, failure = NULL"
                        + " WHERE id = ? AND state = 'FAILED' AND outputs IS NOT NULL",
                updated,
                id);
    }

    private boolean step(String change, Instant updated, Object... values) {
        try (Update update = handle.createUpdate("UPDATE job SET updated_at = ?, " + change)) {
            update.bind(0, updated.toEpochMilli());
            for (int i = 0; i < values.length; i++) {
                update.bind(i + 1, values[i] instanceof JobId id ? id.value() : values[i]);
            }
            return update.execute() == 1;
        }
    }

    private static Optional<StoredJob> first(Query query) {
        return query.map((row, context) -> JobRows.job(row)).findFirst();
    }

    private static List<StoredJob> list(Query query) {
        return query.map((row, context) -> JobRows.job(row)).list();
    }
}
