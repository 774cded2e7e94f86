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
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads whole assets: one statement for all that belongs to them. */
final class AssetRows {
    private static final String SELECT = """
            SELECT a.id, c.key, s.project, a.name, a.slug, d.description, d.tags, d.attributes, d.profile,
                (SELECT json_group_array(json_array(m.id, i.slot, i.label) ORDER BY i.seq)
                    FROM asset_image i JOIN media m ON m.pk = i.media WHERE i.asset = a.pk),
                d.fragments, a.version, d.version_notes, d.version_created, a.active,
                a.revision, a.sidelined, a.usage_count, a.last_used, a.created, a.updated
            FROM asset a
            JOIN category c ON c.pk = a.category
            JOIN scope s ON s.pk = a.scope
            JOIN asset_detail d ON d.asset = a.pk
            """;
    // CROSS JOIN keeps the order of the list: it is read from the outside in.
    private static final String SELECT_LISTED =
            SELECT.replace("FROM asset a\n", "FROM json_each(:keys) k CROSS JOIN asset a\n");
    private static final RowMapper<Asset> ROW = AssetRows::row;

    private final Handle handle;

    AssetRows(Handle handle) {
        this.handle = handle;
    }

    Optional<Asset> find(AssetId id) {
        return handle.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id.value())
                .map(ROW)
                .findOne();
    }

    Optional<Asset> find(Scope scope, String slug) {
        return handle.createQuery(
                        SELECT + "WHERE a.scope = (SELECT pk FROM scope WHERE project = :project) AND a.slug = :slug")
                .bind("project", project(scope))
                .bind("slug", slug)
                .map(ROW)
                .findOne();
    }

    List<Asset> find(Collection<AssetId> ids) {
        return handle.createQuery(SELECT_LISTED + "WHERE a.id = k.value ORDER BY k.key")
                .bind("keys", Json.write(ids.stream().map(AssetId::value).toList()))
                .map(ROW)
                .list();
    }

    List<Asset> byKeys(Collection<Long> pks) {
        return handle.createQuery(SELECT_LISTED + "WHERE a.pk = k.value ORDER BY k.key")
                .bind("keys", Json.write(pks))
                .map(ROW)
                .list();
    }

    static String project(Scope scope) {
        return scope.project().map(ProjectId::value).orElse("");
    }

    private static Asset row(ResultSet row, StatementContext context) throws SQLException {
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
                        ContentJson.texts(row.getString(7)),
                        ContentJson.map(row.getString(8)),
                        ProfileJson.read(row.getString(9)),
                        images(row.getString(10)),
                        ContentJson.map(row.getString(11))),
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
