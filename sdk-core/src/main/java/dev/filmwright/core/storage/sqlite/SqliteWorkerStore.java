package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.WorkerId;
import dev.filmwright.spi.storage.WorkerStore;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** {@link WorkerStore} over one connection. */
final class SqliteWorkerStore implements WorkerStore {
    private final Statements sql;

    SqliteWorkerStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public void register(WorkerId worker, Instant expires) {
        sql.update(
                "INSERT INTO worker (id, expires) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET expires = excluded.expires",
                worker.value(),
                expires.toEpochMilli());
    }

    @Override
    public boolean extend(WorkerId worker, Instant expires) {
        return sql.update("UPDATE worker SET expires = ? WHERE id = ?", expires.toEpochMilli(), worker.value()) == 1;
    }

    @Override
    public void remove(WorkerId worker) {
        sql.update("DELETE FROM worker WHERE id = ?", worker.value());
    }

    @Override
    public void removeExpired(Instant now) {
        sql.update("DELETE FROM worker WHERE expires <= ?", now.toEpochMilli());
    }

    @Override
    public void removeAll() {
        sql.update("DELETE FROM worker");
    }
}
