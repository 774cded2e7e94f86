package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.UploadKey;
import dev.filmwright.spi.storage.UploadStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link UploadStore} over one connection. */
final class SqliteUploadStore implements UploadStore {
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private final Handle handle;

    SqliteUploadStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<String> find(UploadKey key, Instant now) {
        return handle.createQuery(
                        "SELECT handle FROM upload WHERE provider = ? AND sha256 = ? AND variant = ? AND expires > ?")
                .bind(0, key.provider())
                .bind(1, key.sha256())
                .bind(2, key.variant())
                .bind(3, now.toEpochMilli())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void put(UploadKey key, String handleName, Instant expires) {
        Instant end = expires.isAfter(NEVER) ? NEVER : expires;
        handle.execute(
                "INSERT INTO upload (provider, sha256, variant, handle, expires) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET handle = excluded.handle, expires = excluded.expires",
                key.provider(),
                key.sha256(),
                key.variant(),
                handleName,
                end.toEpochMilli());
    }

    @Override
    public void remove(UploadKey key) {
        handle.execute(
                "DELETE FROM upload WHERE provider = ? AND sha256 = ? AND variant = ?",
                key.provider(),
                key.sha256(),
                key.variant());
    }

    @Override
    public int removeExpired(Instant now) {
        return handle.execute("DELETE FROM upload WHERE expires <= ?", now.toEpochMilli());
    }
}
