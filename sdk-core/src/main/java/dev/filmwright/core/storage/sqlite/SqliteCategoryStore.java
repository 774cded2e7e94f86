package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.CategoryStore;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** {@link CategoryStore} over one connection. */
final class SqliteCategoryStore implements CategoryStore {
    private final Handle handle;

    SqliteCategoryStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<Category> all() {
        return handle.createQuery("""
                        SELECT key, name, system FROM category
                        ORDER BY system DESC, CASE WHEN system THEN pk END, name, pk
                        """)
                .map((row, context) -> new Category(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    @Override
    public void put(Category category) {
        handle.createUpdate("""
                        INSERT INTO category (key, name, system) VALUES (:key, :name, :system)
                        ON CONFLICT (key) DO UPDATE SET name = excluded.name
                        """)
                .bind("key", category.key())
                .bind("name", category.name())
                .bind("system", category.system())
                .execute();
    }

    @Override
    public long count(String category) {
        return handle.createQuery("""
                        SELECT coalesce(sum(n), 0) FROM asset_count
                        WHERE category = (SELECT pk FROM category WHERE key = :key)
                        """).bind("key", category).mapTo(Long.class).one();
    }

    @Override
    public void remove(String key) {
        handle.createUpdate("DELETE FROM category WHERE key = :key")
                .bind("key", key)
                .execute();
    }
}
