package dev.filmwright.core.storage.sqlite;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.MediaUser;
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
    private static final String USERS = "SELECT kind, id, label, shows FROM media_user WHERE media = :media"
            + " ORDER BY shows DESC, kind, label, id LIMIT :limit";
    // Table by table: asked through the view, SQLite would build it anew for every row.
    private static final String UNUSED = COLUMNS
            + "WHERE id > :after AND created < :before"
            + " AND NOT EXISTS (SELECT 1 FROM asset_image i WHERE i.media = media.pk)"
            + " AND NOT EXISTS (SELECT 1 FROM version_image v WHERE v.media = media.pk)"
            + " AND NOT EXISTS (SELECT 1 FROM form f, json_each(f.content, '$.images') i"
            + " WHERE i.value ->> '$.media.value' = media.id)"
            + " AND NOT EXISTS (SELECT 1 FROM production_board b WHERE b.media_id = media.id)"
            + " AND NOT EXISTS (SELECT 1 FROM generation_media g WHERE g.media_id = media.id)"
            + " AND NOT EXISTS (SELECT 1 FROM job_input j WHERE j.media_id = media.id)"
            + " ORDER BY id LIMIT :limit";
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
    public void remember(MediaId id, MediaRecipe recipe) {
        handle.execute(
                "INSERT INTO media_recipe (source, options, media) SELECT ?, ?, pk FROM media WHERE id = ?"
                        + " ON CONFLICT DO NOTHING",
                recipe.source(),
                recipe.options(),
                id.value());
    }

    @Override
    public List<MediaRecipe> recipes(MediaId id) {
        return handle.createQuery("SELECT source, options FROM media_recipe"
                        + " WHERE media = (SELECT pk FROM media WHERE id = ?) ORDER BY source, options")
                .bind(0, id.value())
                .map((row, context) -> new MediaRecipe(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public List<MediaFile> madeFrom(MediaRecipe recipe, MediaOwner first, int limit) {
        return handle.createQuery(COLUMNS
                        + "JOIN media_recipe r ON r.media = media.pk WHERE r.source = :source AND r.options = :options"
                        + " ORDER BY folder = :folder AND owner = :owner DESC, pk LIMIT :limit")
                .bind("source", recipe.source())
                .bind("options", recipe.options())
                .bind("folder", first.folder())
                .bind("owner", first.id())
                .bind("limit", limit)
                .map(ROW)
                .list();
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

    @Override
    public List<MediaUser> users(MediaId id, int limit) {
        return handle.createQuery(USERS)
                .bind("media", id.value())
                .bind("limit", limit)
                .map((row, context) ->
                        new MediaUser(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    @Override
    public List<MediaFile> unused(Optional<MediaId> after, Instant before, int limit) {
        return handle.createQuery(UNUSED)
                .bind("after", after.map(MediaId::value).orElse(""))
                .bind("before", before.toEpochMilli())
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
