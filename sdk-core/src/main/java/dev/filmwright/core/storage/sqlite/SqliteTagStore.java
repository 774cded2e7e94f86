package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.TagCount;
import dev.filmwright.spi.storage.TagStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link TagStore} over one connection. */
final class SqliteTagStore implements TagStore {
    /** Greater than every letter, so that {@code prefix + LAST} ends the range of a prefix. */
    private static final String LAST = "\uDBFF\uDFFF";

    private final Handle handle;

    SqliteTagStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<TagCount> counts(String prefix, int limit) {
        return handle.createQuery("""
                        SELECT key, n FROM tag WHERE n > 0 AND key >= :from AND key < :to
                        ORDER BY n DESC, key LIMIT :limit
                        """)
                .bind("from", prefix)
                .bind("to", prefix + LAST)
                .bind("limit", limit)
                .map((row, context) -> new TagCount(row.getString(1), row.getLong(2)))
                .list();
    }

    @Override
    public List<AssetId> carrying(String key, Optional<AssetId> after, int limit) {
        return handle.createQuery("""
                        SELECT a.id FROM tag t JOIN asset_tag c ON c.tag = t.pk JOIN asset a ON a.pk = c.asset
                        WHERE t.key = :key AND a.id > :after ORDER BY a.id LIMIT :limit
                        """)
                .bind("key", key)
                .bind("after", after.map(AssetId::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new AssetId(row.getString(1)))
                .list();
    }
}
