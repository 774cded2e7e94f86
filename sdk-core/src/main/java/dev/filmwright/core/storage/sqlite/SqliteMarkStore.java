package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.MarkStore;
import org.jdbi.v3.core.Handle;

/** {@link MarkStore} over one connection. */
final class SqliteMarkStore implements MarkStore {
    private final Handle handle;

    SqliteMarkStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public boolean has(String mark) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM mark WHERE name = :mark)")
                .bind("mark", mark)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void set(String mark) {
        handle.createUpdate("INSERT OR IGNORE INTO mark (name) VALUES (:mark)")
                .bind("mark", mark)
                .execute();
    }
}
