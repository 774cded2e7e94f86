package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.FormStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link FormStore} over one connection. */
final class SqliteFormStore implements FormStore {
    private final Handle handle;

    SqliteFormStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(AssetForm form, Instant expires) {
        handle.createUpdate("""
                        INSERT INTO form (category, project, content, expires)
                        VALUES (:category, :project, :content, :expires)
                        ON CONFLICT DO UPDATE SET content = excluded.content, expires = excluded.expires
                        """)
                .bind("category", form.category())
                .bind("project", AssetRows.project(form.scope()))
                .bind("content", ContentJson.write(form.content()))
                .bind("expires", expires.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<AssetForm> find(String category, Scope scope, Instant now) {
        return handle.createQuery("""
                        SELECT content FROM form
                        WHERE category = :category AND project = :project AND expires > :now
                        """)
                .bind("category", category)
                .bind("project", AssetRows.project(scope))
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new AssetForm(category, scope, ContentJson.read(row.getString(1))))
                .findOne();
    }

    @Override
    public void remove(String category, Scope scope) {
        handle.createUpdate("DELETE FROM form WHERE category = :category AND project = :project")
                .bind("category", category)
                .bind("project", AssetRows.project(scope))
                .execute();
    }

    @Override
    public void removeExpired(Instant now) {
        handle.createUpdate("DELETE FROM form WHERE expires <= :now")
                .bind("now", now.toEpochMilli())
                .execute();
    }
}
