package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.ProductionStore;
import org.jdbi.v3.core.Handle;

/** {@link ProductionStore} over one connection. */
final class SqliteProductionStore implements ProductionStore {
    private final Handle handle;

    SqliteProductionStore(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
