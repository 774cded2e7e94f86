package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.MediaIndex;
import org.jdbi.v3.core.Handle;

/** {@link MediaIndex} over one connection. */
final class SqliteMediaIndex implements MediaIndex {
    private final Handle handle;

    SqliteMediaIndex(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }
}
