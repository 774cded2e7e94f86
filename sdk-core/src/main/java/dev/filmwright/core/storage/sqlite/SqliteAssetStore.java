package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.AssetStore;
import org.jdbi.v3.core.Handle;

/** {@link AssetStore} over one connection. */
final class SqliteAssetStore implements AssetStore {
    private final Handle handle;

    SqliteAssetStore(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
