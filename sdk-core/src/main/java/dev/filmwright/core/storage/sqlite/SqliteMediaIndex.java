package dev.filmwright.core.storage.sqlite;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.storage.MediaIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link MediaIndex} over one connection. */
final class SqliteMediaIndex implements MediaIndex {
    private static final String COLUMNS =
            "SELECT id, folder, owner, type, width, height, bytes, sha256, thumbnail, created FROM media ";
    private static final RowMapper<MediaFile> ROW = SqliteMediaIndex::row;

    private final Handle handle;

    SqliteMediaIndex(Handle handle) {
        this.handle = handle;
    }

    @Override
    public MediaFile insert(MediaFile file) {
        int added = handle.createUpdate("""
                        INSERT INTO media (id, folder, owner, type, width, height, bytes, sha256, thumbnail, created)
                        VALUES (:id, :folder, :owner, :type, :width, :height, :bytes, :sha256, :thumbnail, :created)
                        ON CONFLICT (folder, owner, sha256) DO NOTHING
                        """)
                .bind("id", file.id().value())
                .bind("folder", file.owner().folder())
                .bind("owner", file.owner().id())
                .bind("type", file.type().value())
                .bind("width", file.size().map(FrameSize::width).orElse(null))
                .bind("height", file.size().map(FrameSize::height).orElse(null))
                .bind("bytes", file.bytes())
                .bind("sha256", file.sha256())
                .bind("thumbnail", file.hasThumbnail())
                .bind("created", file.created().toEpochMilli())
                .execute();
        return added == 1 ? file : find(file.owner(), file.sha256()).orElseThrow();
    }

    @Override
    public Optional<MediaFile> find(MediaId id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id.value())
                .map(ROW)
                .findOne();
    }

    @Override
    public Optional<MediaFile> find(MediaOwner owner, String sha256) {
        return handle.createQuery(COLUMNS + "WHERE folder = :folder AND owner = :owner AND sha256 = :sha256")
                .bind("folder", owner.folder())
                .bind("owner", owner.id())
                .bind("sha256", sha256)
                .map(ROW)
                .findOne();
    }

    @Override
    public List<MediaFile> of(MediaOwner owner) {
        return handle.createQuery(COLUMNS + "WHERE folder = :folder AND owner = :owner ORDER BY created, pk")
                .bind("folder", owner.folder())
                .bind("owner", owner.id())
                .map(ROW)
                .list();
    }

    @Override
    public Optional<MediaFile> delete(MediaId id) {
        Optional<MediaFile> file = find(id);
        file.ifPresent(found -> handle.createUpdate("DELETE FROM media WHERE id = :id")
                .bind("id", id.value())
                .execute());
        return file;
    }

    @Override
    public List<MediaFile> after(Optional<MediaId> after, int limit) {
        return handle.createQuery(COLUMNS + "WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.map(MediaId::value).orElse(""))
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    private static MediaFile row(ResultSet row, StatementContext context) throws SQLException {
        int width = row.getInt(5);
        Optional<FrameSize> size = row.wasNull() ? Optional.empty() : Optional.of(new FrameSize(width, row.getInt(6)));
        return new MediaFile(
                new MediaId(row.getString(1)),
                new MediaOwner(row.getString(2), row.getString(3)),
                new MediaType(row.getString(4)),
                size,
                row.getLong(7),
                row.getString(8),
                row.getBoolean(9),
                Instant.ofEpochMilli(row.getLong(10)));
    }
}
