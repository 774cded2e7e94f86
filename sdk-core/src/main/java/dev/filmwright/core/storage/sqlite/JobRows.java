package dev.filmwright.core.storage.sqlite;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads rows of jobs, by position: a hand-written mapper costs half of a reflective one. */
final class JobRows {
    /** What is read, to be followed by conditions. */
    static final String SELECT = "SELECT job.id, provider, model, document, state, round, attempts,"
            + " retries, worker, cancel_requested, operation, outputs, failure, generation_id, created_at, updated_at"
            + " FROM job JOIN job_request ON job_request.job_pk = job.pk ";

    private JobRows() {}

    static StoredJob job(ResultSet row) throws SQLException {
        return new StoredJob(
                new JobId(row.getString(1)),
                new ModelRef(row.getString(2), row.getString(3)),
                row.getString(4),
                JobState.valueOf(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                Optional.ofNullable(row.getString(9)).map(WorkerId::new),
                row.getBoolean(10),
                Optional.ofNullable(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)).map(GenerationId::new),
                Instant.ofEpochMilli(row.getLong(15)),
                Instant.ofEpochMilli(row.getLong(16)));
    }
}
