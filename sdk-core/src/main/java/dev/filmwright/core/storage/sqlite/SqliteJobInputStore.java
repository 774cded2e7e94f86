package dev.filmwright.core.storage.sqlite;

import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.JobInputStore;
import dev.filmwright.spi.storage.StoredInput;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@link JobInputStore} over one connection. */
final class SqliteJobInputStore implements JobInputStore {
    private final Handle handle;

    SqliteJobInputStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(JobId job, List<StoredInput> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            handle.execute(
                    "INSERT INTO job_input (job_pk, position, media_id, sha256)"
                            + " VALUES ((SELECT pk FROM job WHERE id = ?), ?, ?, ?)",
                    job.value(),
                    i,
                    inputs.get(i).media().value(),
                    inputs.get(i).sha256());
        }
    }

    @Override
    public List<StoredInput> of(JobId job) {
        return handle.createQuery("SELECT media_id, sha256 FROM job_input"
                        + " WHERE job_pk = (SELECT pk FROM job WHERE id = ?) ORDER BY position")
                .bind(0, job.value())
                .map((row, context) -> new StoredInput(new MediaId(row.getString(1)), row.getString(2)))
                .list();
    }
}
