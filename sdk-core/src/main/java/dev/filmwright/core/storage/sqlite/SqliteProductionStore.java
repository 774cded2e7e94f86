package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.spi.storage.ProductionStore;
import dev.filmwright.spi.storage.StoredBreakdown;
import dev.filmwright.spi.storage.StoredProduction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** {@link ProductionStore} over one connection. */
final class SqliteProductionStore implements ProductionStore {
    private static final String COLUMNS =
            "SELECT p.id, p.title, p.settings, d.body, p.created FROM production p JOIN production_document d"
                    + " ON d.production_pk = p.pk AND d.kind = 'script'";

    private final Handle handle;

    SqliteProductionStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void insert(StoredProduction production) {
        handle.execute(
                "INSERT INTO production (id, title, settings, created) VALUES (?, ?, ?, ?)",
                production.id().value(),
                production.title(),
                Json.write(production.settings()),
                production.created().toEpochMilli());
        saveDocument(production.id(), "script", production.script());
    }

    @Override
    public Optional<StoredProduction> find(ProjectId id) {
        return handle.createQuery(COLUMNS + " WHERE p.id = ?")
                .bind(0, id.value())
                .map((row, context) -> production(row))
                .findOne();
    }

    @Override
    public List<StoredProduction> list() {
        return handle.createQuery(COLUMNS + " ORDER BY p.pk")
                .map((row, context) -> production(row))
                .list();
    }

    @Override
    public void delete(ProjectId id) {
        handle.execute("DELETE FROM production WHERE id = ?", id.value());
    }

    @Override
    public void saveBreakdown(ProjectId id, StoredBreakdown breakdown) {
        saveDocument(id, "manifest", Json.write(breakdown.manifest()));
        saveDocument(id, "scenes", Json.write(breakdown.scenes()));
        saveDocument(id, "shots", Json.write(breakdown.shots()));
        SortedMap<String, String> assets = new TreeMap<>();
        breakdown.assets().forEach((key, asset) -> assets.put(key, asset.value()));
        saveDocument(id, "assets", Json.write(assets));
    }

    @Override
    public Optional<StoredBreakdown> breakdown(ProjectId id) {
        return document(id, "manifest").map(manifest -> {
            SortedMap<String, AssetId> assets = new TreeMap<>();
            Json.mapper()
                    .readTree(document(id, "assets").orElse("{}"))
                    .forEachEntry((key, asset) -> assets.put(key, new AssetId(asset.stringValue())));
            return new StoredBreakdown(
                    Json.read(manifest, Manifest.class),
                    List.of(Json.read(document(id, "scenes").orElse("[]"), Scene[].class)),
                    List.of(Json.read(document(id, "shots").orElse("[]"), Shot[].class)),
                    assets);
        });
    }

    @Override
    public void saveBoards(ProjectId id, Map<String, MediaId> boards) {
        if (boards.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO production_board (production_pk, shot_code, media_id)"
                + " SELECT pk, ?, ? FROM production WHERE id = ?"
                + " ON CONFLICT (production_pk, shot_code) DO UPDATE SET media_id = excluded.media_id");
        boards.forEach((code, media) -> batch.add(code, media.value(), id.value()));
        batch.execute();
    }

    @Override
    public Map<String, MediaId> boards(ProjectId id) {
        SortedMap<String, MediaId> boards = new TreeMap<>();
        handle.createQuery("SELECT b.shot_code, b.media_id FROM production_board b JOIN production p"
                        + " ON p.pk = b.production_pk WHERE p.id = ?")
                .bind(0, id.value())
                .map((row, context) -> Map.entry(row.getString(1), new MediaId(row.getString(2))))
                .forEach(entry -> boards.put(entry.getKey(), entry.getValue()));
        return boards;
    }

    private void saveDocument(ProjectId id, String kind, String body) {
        handle.execute(
                "INSERT INTO production_document (production_pk, kind, body) SELECT pk, ?, ? FROM production WHERE id = ?"
                        + " ON CONFLICT (production_pk, kind) DO UPDATE SET body = excluded.body",
                kind,
                body,
                id.value());
    }

    private Optional<String> document(ProjectId id, String kind) {
        return handle.createQuery("SELECT d.body FROM production_document d JOIN production p"
                        + " ON p.pk = d.production_pk WHERE p.id = ? AND d.kind = ?")
                .bind(0, id.value())
                .bind(1, kind)
                .map((row, context) -> row.getString(1))
                .findOne();
    }

    private static StoredProduction production(ResultSet row) throws SQLException {
        return new StoredProduction(
                new ProjectId(row.getString(1)),
                row.getString(2),
                Json.read(row.getString(3), ProductionSettings.class),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
