package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.OverrideStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** {@link OverrideStore} over one connection. */
final class SqliteOverrideStore implements OverrideStore {
    private final Handle handle;

    SqliteOverrideStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(AssetId asset, ProjectId project, SortedMap<String, FieldValue> fields) {
        String sql = fields.isEmpty()
                ? "DELETE FROM asset_override WHERE asset = (SELECT pk FROM asset WHERE id = :asset) AND project = :project"
                : """
                INSERT INTO asset_override (asset, project, fields)
                SELECT pk, :project, :fields FROM asset WHERE id = :asset
                ON CONFLICT (asset, project) DO UPDATE SET fields = excluded.fields
                """;
        try (var update = handle.createUpdate(sql)) {
            if (!fields.isEmpty()) {
                update.bind("fields", FieldJson.write(fields));
            }
            update.bind("asset", asset.value()).bind("project", project.value()).execute();
        }
    }

    @Override
    public Map<AssetId, SortedMap<String, FieldValue>> of(ProjectId project, Collection<AssetId> assets) {
        return handle
                .createQuery("""
                        SELECT a.id, o.fields FROM json_each(:assets) k CROSS JOIN asset a ON a.id = k.value
                        JOIN asset_override o ON o.asset = a.pk AND o.project = :project
                        -- Looked at once, before anything is joined: most projects have no values of their own.
                        WHERE EXISTS (SELECT 1 FROM asset_override WHERE project = :project)
                        """)
                .bind("assets", Json.write(assets.stream().map(AssetId::value).toList()))
                .bind("project", project.value())
                .map((row, context) -> Map.entry(new AssetId(row.getString(1)), FieldJson.read(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    @Override
    public Map<AssetId, SortedMap<ProjectId, SortedMap<String, FieldValue>>> of(Collection<AssetId> assets) {
        Map<AssetId, SortedMap<ProjectId, SortedMap<String, FieldValue>>> found = new HashMap<>();
        handle.createQuery("""
                        SELECT a.id, o.project, o.fields FROM json_each(:assets) k CROSS JOIN asset a ON a.id = k.value
                        JOIN asset_override o ON o.asset = a.pk
                        """)
                .bind("assets", Json.write(assets.stream().map(AssetId::value).toList()))
                .map((row, context) -> found.computeIfAbsent(new AssetId(row.getString(1)), asset -> new TreeMap<>())
                        .put(new ProjectId(row.getString(2)), FieldJson.read(row.getString(3))))
                .list();
        return found;
    }

    @Override
    public void removeAll(ProjectId project) {
        handle.createUpdate("DELETE FROM asset_override WHERE project = :project")
                .bind("project", project.value())
                .execute();
    }
}
