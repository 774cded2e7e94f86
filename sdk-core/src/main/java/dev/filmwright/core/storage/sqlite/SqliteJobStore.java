package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.JobStore;
import org.jdbi.v3.core.Handle;

/** {@link JobStore} over one connection. */
final class SqliteJobStore implements JobStore {
    private final Handle handle;

    SqliteJobStore(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
