package dev.filmwright.core.storage.sqlite;

import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.DocumentQuery;
import dev.filmwright.spi.storage.DocumentStore;
import dev.filmwright.spi.storage.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** {@link DocumentStore} over one connection. */
final class SqliteDocumentStore implements DocumentStore {
    private static final String COLUMNS = "shelf, key, owner, label, revision, content, expires, pk";

    private final Handle handle;

    SqliteDocumentStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public boolean put(StoredDocument document, Instant now) {
        removeExpired(document, now);
        Optional<Long> pk = document.revision() == 0 ? insert(document) : update(document);
        pk.ifPresent(row -> showMedia(row, document.media()));
        return pk.isPresent();
    }

    private Optional<Long> insert(StoredDocument document) {
        return bound("""
                        INSERT INTO document (shelf, key, owner, label, revision, content, expires)
                        VALUES (:shelf, :key, :owner, :label, 1, :content, :expires)
                        ON CONFLICT DO NOTHING RETURNING pk
                        """, document);
    }

    private Optional<Long> update(StoredDocument document) {
        return bound("""
                        UPDATE document SET owner = :owner, label = :label, revision = revision + 1,
                            content = :content, expires = :expires
                        WHERE shelf = :shelf AND key = :key AND revision = :revision RETURNING pk
                        """, document);
    }

    private Optional<Long> bound(String sql, StoredDocument document) {
        return handle.createQuery(sql)
                .bind("shelf", document.shelf())
                .bind("key", document.key())
                .bind("owner", document.owner())
                .bind("label", document.label())
                .bind("revision", document.revision())
                .bind("content", document.json())
                .bind("expires", document.expires().map(Instant::toEpochMilli).orElse(null))
                .mapTo(Long.class)
                .findOne();
    }

    private void showMedia(long document, Set<MediaId> media) {
        handle.execute("DELETE FROM document_media WHERE document_pk = ?", document);
        if (!media.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO document_media (document_pk, media_id) VALUES (?, ?)");
            media.forEach(id -> batch.add(document, id.value()));
            batch.execute();
        }
    }

    @Override
    public Optional<StoredDocument> find(String shelf, String key, Instant now) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM document
                        WHERE shelf = :shelf AND key = :key AND (expires IS NULL OR expires > :now)
                        """)
                .bind("shelf", shelf)
                .bind("key", key)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public List<StoredDocument> list(DocumentQuery query, int limit, Instant now) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM document WHERE shelf = :shelf"
                        + (query.owner().isPresent() ? " AND owner = :owner" : "")
                        + query.after()
                                .map(key -> query.descending() ? " AND key < :after" : " AND key > :after")
                                .orElse("")
                        + " AND (expires IS NULL OR expires > :now) ORDER BY key" + (query.descending() ? " DESC" : "")
                        + " LIMIT :limit")
                .bind("shelf", query.shelf())
                .bind("owner", query.owner().orElse(""))
                .bind("after", query.after().orElse(""))
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    @Override
    public void remove(String shelf, String key) {
        handle.execute("DELETE FROM document WHERE shelf = ? AND key = ?", shelf, key);
    }

    @Override
    public void removeAll(String shelf, String owner) {
        handle.execute("DELETE FROM document WHERE shelf = ? AND owner = ?", shelf, owner);
    }

    @Override
    public void removeExpired(Instant now) {
        handle.execute("DELETE FROM document WHERE expires IS NOT NULL AND expires <= ?", now.toEpochMilli());
    }

    /** One whose time is up is in nobody's way. */
    private void removeExpired(StoredDocument document, Instant now) {
        Update removal = handle.createUpdate(
                "DELETE FROM document WHERE shelf = :shelf AND key = :key AND expires IS NOT NULL AND expires <= :now");
        removal.bind("shelf", document.shelf())
                .bind("key", document.key())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private StoredDocument read(ResultSet row) throws SQLException {
        long expires = row.getLong(7);
        Optional<Instant> until = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        Set<MediaId> media =
                Set.copyOf(handle.createQuery("SELECT media_id FROM document_media WHERE document_pk = :pk")
                        .bind("pk", row.getLong(8))
                        .map((shown, context) -> new MediaId(shown.getString(1)))
                        .list());
        return new StoredDocument(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                media,
                until);
    }
}
