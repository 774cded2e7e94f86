package dev.filmwright.core.storage.sqlite;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.VersionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link VersionStore} over one connection. */
final class SqliteVersionStore implements VersionStore {
    private static final String SELECT = "SELECT a.id, v.number, v.notes, v.created, v.content ";
    private static final String SELECT_OF_ONE =
            SELECT + "FROM asset_version v JOIN asset a ON a.pk = v.asset WHERE a.id = :asset ";
    private static final RowMapper<Superseded> ROW = SqliteVersionStore::row;
    private static final Comparator<Superseded> BY_NUMBER =
            Comparator.comparing(version -> version.label().number());

    private final Handle handle;

    SqliteVersionStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(Superseded version) {
        long asset = pk(version.asset());
        if (find(version.asset(), version.label().number()).isPresent()) {
            throw new ConflictException("asset \"" + version.asset() + "\" has a version "
                    + version.label().number() + " already");
        }
        long pk = handle.createQuery("""
                        INSERT INTO asset_version (asset, number, notes, created, content)
                        VALUES (:asset, :number, :notes, :created, :content) RETURNING pk
                        """)
                .bind("asset", asset)
                .bind("number", version.label().number().toString())
                .bind("notes", version.label().notes())
                .bind("created", version.label().created().toEpochMilli())
                .bind("content", ContentJson.write(version.content()))
                .mapTo(Long.class)
                .one();
        List<String> images = version.content().images().stream()
                .map(image -> image.media().value())
                .toList();
        int kept = handle.createUpdate("""
                        INSERT INTO version_image (version, media)
                        SELECT :version, m.pk FROM json_each(:images) i JOIN media m ON m.id = i.value
                        """)
                .bind("version", pk)
                .bind("images", Json.write(images))
                .execute();
        if (kept < images.size()) {
            throw new InvalidInputException(
                    "images", images, "a version shows stored media files only, each once: store them first");
        }
    }

    private long pk(AssetId id) {
        return handle.createQuery("SELECT pk FROM asset WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("asset", id.value()));
    }

    @Override
    public Optional<Superseded> find(AssetId asset, Version number) {
        return handle.createQuery(SELECT_OF_ONE + "AND v.number = :number")
                .bind("asset", asset.value())
                .bind("number", number.toString())
                .map(ROW)
                .findOne();
    }

    @Override
    public List<Superseded> find(Map<AssetId, Version> numbers) {
        Map<String, String> wanted = new TreeMap<>();
        numbers.forEach((asset, number) -> wanted.put(asset.value(), number.toString()));
        return handle.createQuery(SELECT + """
                        FROM json_each(:wanted) w CROSS JOIN asset a ON a.id = w.key
                        JOIN asset_version v ON v.asset = a.pk AND v.number = w.value
                        """)
                .bind("wanted", Json.write(wanted))
                .map(ROW)
                .list();
    }

    @Override
    public List<Superseded> of(AssetId asset) {
        return handle.createQuery(SELECT_OF_ONE).bind("asset", asset.value()).map(ROW).stream()
                .sorted(BY_NUMBER.reversed())
                .toList();
    }

    private static Superseded row(ResultSet row, StatementContext context) throws SQLException {
        return new Superseded(
                new AssetId(row.getString(1)),
                new VersionLabel(
                        Version.parse(row.getString(2)), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
                ContentJson.read(row.getString(5)));
    }
}
