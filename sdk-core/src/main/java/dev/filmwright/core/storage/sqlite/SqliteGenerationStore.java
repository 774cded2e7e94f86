package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.GenerationStore;
import org.jdbi.v3.core.Handle;

/** {@link GenerationStore} over one connection. */
final class SqliteGenerationStore implements GenerationStore {
    private final Handle handle;

    SqliteGenerationStore(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
