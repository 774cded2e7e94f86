package dev.filmwright.core.storage.sqlite;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who does which job. All of it runs on indexes of open jobs alone, and says which, so that its cost hangs neither on how many
 * jobs are done nor on statistics.
 */
final class JobClaims {
    private static final String ALIVE = "EXISTS (SELECT 1 FROM worker WHERE id = ? AND expires > ?)";
    private static final String READY = "SELECT pk FROM job INDEXED BY job_ready"
            + " WHERE provider = ? AND model = ? AND state = 'QUEUED' AND due_at = 0";
    private static final String WAITING =
            "FROM job INDEXED BY job_waiting WHERE provider = ? AND model = ? AND state = 'QUEUED' AND due_at > 0";

    private static final String DUE =
            "UPDATE job SET due_at = 0 WHERE pk IN (SELECT pk " + WAITING + " AND due_at <= ?)";
    private static final String CLAIM = "UPDATE job SET state = 'SUBMITTING', worker = ?, attempts = attempts + 1,"
            + " updated_at = ? WHERE pk = (" + READY + " ORDER BY priority DESC, pk LIMIT 1) AND " + ALIVE
            + " RETURNING id";
    private static final String NEXT_DUE = "SELECT CASE WHEN EXISTS (" + READY + ") THEN 0 ELSE (SELECT due_at "
            + WAITING + " ORDER BY due_at LIMIT 1) END";

    /** Looks each holder up once, however many jobs it holds. */
    private static final String DEAD = "WITH RECURSIVE holder (id) AS ("
            + "SELECT (SELECT worker FROM job INDEXED BY job_held WHERE worker > '' ORDER BY worker LIMIT 1)"
            + " UNION ALL SELECT (SELECT worker FROM job INDEXED BY job_held WHERE worker > holder.id ORDER BY worker"
            + " LIMIT 1) FROM holder WHERE holder.id IS NOT NULL)"
            + " SELECT id FROM holder WHERE id NOT IN (SELECT id FROM worker WHERE expires > ?)";

    private static final String ADOPT = "UPDATE job SET worker = ? WHERE pk IN (SELECT pk FROM job INDEXED BY job_held"
            + " WHERE worker IN (" + DEAD + ") AND provider = ? AND model = ? ORDER BY pk LIMIT ?) AND " + ALIVE
            + " RETURNING id";

    private final Statements sql;

    JobClaims(Handle handle) {
        sql = Statements.of(handle);
    }

    Optional<JobId> claim(ModelRef model, WorkerId worker, Instant now, Instant updated) {
        sql.update(DUE, model.provider(), model.model(), now.toEpochMilli());
        return ids(
                        CLAIM,
                        worker.value(),
                        updated.toEpochMilli(),
                        model.provider(),
                        model.model(),
                        worker.value(),
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    Optional<Instant> nextDue(ModelRef model) {
        return sql.query(
                NEXT_DUE,
                rows -> {
                    long due = rows.next() ? rows.getLong(1) : 0;
                    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
                },
                model.provider(),
                model.model(),
                model.provider(),
                model.model());
    }

    List<JobId> adopt(ModelRef model, WorkerId worker, Instant now, int limit) {
        return ids(
                ADOPT,
                worker.value(),
                now.toEpochMilli(),
                model.provider(),
                model.model(),
                limit,
                worker.value(),
                now.toEpochMilli());
    }

    List<JobId> heldBy(WorkerId worker, int limit) {
        return ids("SELECT id FROM job INDEXED BY job_held WHERE worker = ? LIMIT ?", worker.value(), limit);
    }

    List<JobId> stopping(WorkerId worker) {
        return ids(
                "SELECT id FROM job INDEXED BY job_stopping WHERE worker = ? AND state = 'RUNNING' AND cancel_requested = 1",
                worker.value());
    }

    Optional<JobId> running(String provider, String operation) {
        return ids(
                        "SELECT id FROM job INDEXED BY job_operation WHERE provider = ? AND operation = ? AND state = 'RUNNING'"
                                + " ORDER BY pk LIMIT 1",
                        provider,
                        operation)
                .stream()
                .findFirst();
    }

    private List<JobId> ids(String query, Object... values) {
        return sql.list(query, row -> new JobId(row.getString(1)), values);
    }
}
