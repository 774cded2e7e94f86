package dev.filmwright.core.storage.sqlite;

import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.AttemptStore;
import dev.filmwright.spi.storage.StoredAttempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link AttemptStore} over one connection. */
final class SqliteAttemptStore implements AttemptStore {
    private static final String SELECT = "SELECT job.id, folder, owner, slot, number, chosen, discarded_at"
            + " FROM attempt JOIN job ON job.pk = attempt.job_pk WHERE ";
    private static final String THIS = "job_pk = (SELECT pk FROM job WHERE id = ?)";

    private final Statements sql;

    SqliteAttemptStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public void add(JobId job, MediaOwner owner, String slot) {
        sql.update(
                "INSERT INTO attempt (job_pk, folder, owner, slot, number) VALUES ((SELECT pk FROM job WHERE id = ?),"
                        + " ?, ?, ?, (SELECT coalesce(max(number), 0) + 1 FROM attempt"
                        + " WHERE folder = ? AND owner = ? AND slot = ?))",
                job.value(),
                owner.folder(),
                owner.id(),
                slot,
                owner.folder(),
                owner.id(),
                slot);
    }

    @Override
    public Optional<StoredAttempt> find(JobId job) {
        return sql.list(SELECT + THIS, SqliteAttemptStore::row, job.value()).stream()
                .findFirst();
    }

    @Override
    public List<StoredAttempt> of(MediaOwner owner, String slot) {
        return sql.list(
                SELECT + "folder = ? AND owner = ? AND slot = ? ORDER BY number",
                SqliteAttemptStore::row,
                owner.folder(),
                owner.id(),
                slot);
    }

    @Override
    public List<StoredAttempt> of(MediaOwner owner) {
        return sql.list(
                SELECT + "folder = ? AND owner = ? ORDER BY slot, number",
                SqliteAttemptStore::row,
                owner.folder(),
                owner.id());
    }

    @Override
    public Optional<StoredAttempt> chosen(MediaOwner owner, String slot) {
        return sql
                .list(
                        SELECT + "folder = ? AND owner = ? AND slot = ? AND chosen = 1",
                        SqliteAttemptStore::row,
                        owner.folder(),
                        owner.id(),
                        slot)
                .stream()
                .findFirst();
    }

    @Override
    public void choose(JobId job) {
        find(job).ifPresent(attempt -> {
            chosen(attempt.owner(), attempt.slot()).ifPresent(before -> unchoose(before.job()));
            sql.update("UPDATE attempt SET chosen = 1 WHERE " + THIS, job.value());
        });
    }

    @Override
    public void unchoose(JobId job) {
        sql.update("UPDATE attempt SET chosen = 0 WHERE " + THIS, job.value());
    }

    @Override
    public boolean discard(JobId job, Instant when) {
        return sql.update(
                        "UPDATE attempt SET discarded_at = ? WHERE chosen = 0 AND discarded_at = 0 AND " + THIS,
                        when.toEpochMilli(),
                        job.value())
                == 1;
    }

    private static StoredAttempt row(ResultSet row) throws SQLException {
        long discarded = row.getLong(7);
        return new StoredAttempt(
                new JobId(row.getString(1)),
                new MediaOwner(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getBoolean(6),
                discarded == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(discarded)));
    }
}
