package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads whole assets: one statement for all that belongs to them. */
final class AssetRows {
    private static final String SELECT = """
            SELECT a.id, c.key, s.project, a.name, a.slug, d.description, d.tags, d.attributes, d.profile,
                CASE WHEN a.image_count = 0 THEN '[]'
                    ELSE (SELECT json_group_array(json_array(m.id, i.slot, i.label) ORDER BY i.seq)
                    FROM asset_image i JOIN media m ON m.pk = i.media WHERE i.asset = a.pk) END,
                d.fragments, a.version, d.version_notes, d.version_created, a.active,
                a.revision, a.sidelined, a.usage_count, a.last_used, a.created, a.updated, a.pk
            FROM asset a
            CROSS JOIN category c ON c.pk = a.category
            CROSS JOIN scope s ON s.pk = a.scope
            CROSS JOIN asset_detail d ON d.asset = a.pk
            """;
    // CROSS JOIN keeps the order of the tables whatever the statistics say.
    private static final String SELECT_LISTED =
            SELECT.replace("FROM asset a\n", "FROM json_each(?) k CROSS JOIN asset a\n");
    private static final String BY_ID = SELECT + "WHERE a.id = ?";
    private static final String BY_SLUG =
            SELECT + "WHERE a.scope = (SELECT pk FROM scope WHERE project = ?) AND a.slug = ?";
    private static final String BY_IDS = SELECT_LISTED + "WHERE a.id = k.value";
    private static final String BY_KEYS = SELECT_LISTED + "WHERE a.pk = k.value";

    private final Statements sql;

    AssetRows(Handle handle) {
        this.sql = Statements.of(handle);
    }

    Optional<Asset> find(AssetId id) {
        return sql.query(BY_ID, AssetRows::first, id.value());
    }

    Optional<Asset> find(Scope scope, String slug) {
        return sql.query(BY_SLUG, AssetRows::first, project(scope), slug);
    }

    List<Asset> find(Collection<AssetId> ids) {
        Map<AssetId, Asset> found = new HashMap<>();
        sql.list(
                        BY_IDS,
                        AssetRows::row,
                        JsonCells.write(ids.stream().map(AssetId::value).toList()))
                .forEach(asset -> found.put(asset.id(), asset));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<Asset> byKeys(Collection<Long> pks) {
        return sql.query(
                BY_KEYS,
                rows -> {
                    Map<Long, Asset> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getLong(22), row(rows));
                    }
                    return pks.stream().map(found::get).filter(Objects::nonNull).toList();
                },
                JsonCells.numbers(pks));
    }

    static String project(Scope scope) {
        return scope.project().map(ProjectId::value).orElse("");
    }

    private static Optional<Asset> first(ResultSet rows) throws SQLException {
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
    }

    private static Asset row(ResultSet row) throws SQLException {
        String project = row.getString(3);
        long lastUsed = row.getLong(19);
        return new Asset(
                new AssetId(row.getString(1)),
                row.getString(2),
                project.isEmpty() ? Scope.GLOBAL : Scope.of(new ProjectId(project)),
                row.getString(5),
                new AssetContent(
                        row.getString(4),
                        row.getString(6),
                        JsonCells.strings(row.getString(7)),
                        JsonCells.texts(row.getString(8)),
                        ProfileJson.read(row.getString(9)),
                        images(row.getString(10)),
                        JsonCells.texts(row.getString(11))),
                new VersionLabel(
                        Version.parse(row.getString(12)), row.getString(13), Instant.ofEpochMilli(row.getLong(14))),
                Version.parse(row.getString(15)),
                row.getLong(16),
                row.getBoolean(17),
                new Asset.Usage(
                        row.getLong(18),
                        lastUsed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastUsed))),
                Instant.ofEpochMilli(row.getLong(20)),
                Instant.ofEpochMilli(row.getLong(21)),
                Collections.emptySortedSet());
    }

    private static List<AssetImage> images(String json) {
        if ("[]".equals(json)) {
            return List.of();
        }
        return Arrays.stream(Json.read(json, String[][].class))
                .map(image -> new AssetImage(new MediaId(image[0]), ImageSlot.valueOf(image[1]), image[2]))
                .toList();
    }
}
