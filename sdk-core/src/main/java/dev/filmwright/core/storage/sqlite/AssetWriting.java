package dev.filmwright.core.storage.sqlite;

import dev.filmwright.ConflictException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.json.Json;
import dev.filmwright.spi.storage.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Adds many assets: a batch of statements a table, and each place in the indexes is written once. */
final class AssetWriting {
    /** So many at a time, to bound memory. */
    private static final int BATCH = 2_000;

    private static final String ASSET = """
            INSERT INTO asset (pk, id, category, scope, name, name_key, slug, version, active, revision, sidelined,
                usage_count, last_used, created, updated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DETAIL =
            "INSERT INTO asset_detail (asset, description, tags, attributes, profile, fragments, version_notes,"
                    + " version_created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Handle handle;
    private final Statements sql;
    private final AssetIndexing indexing;

    AssetWriting(Handle handle) {
        this.handle = handle;
        this.sql = Statements.of(handle);
        this.indexing = new AssetIndexing(handle);
    }

    void insert(List<Asset> assets) {
        try {
            for (int from = 0; from < assets.size(); from += BATCH) {
                batch(assets.subList(from, Math.min(assets.size(), from + BATCH)));
            }
        } catch (StatementFailure e) {
            if (e.unique()) {
                throw new ConflictException("an asset cannot be added: its id, or its slug in its scope, is taken");
            }
            throw e;
        }
    }

    private void batch(List<Asset> assets) {
        long pk = sql.number("SELECT coalesce(max(pk), 0) FROM asset", 0);
        Map<String, Long> categories = new HashMap<>();
        Map<Scope, Long> scopes = new HashMap<>();
        Map<Long, Asset> numbered = new LinkedHashMap<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> details = new ArrayList<>();
        AssetImageRows images = new AssetImageRows(handle);
        for (Asset asset : assets) {
            pk++;
            numbered.put(pk, asset);
            rows.add(row(
                    pk,
                    asset,
                    categories.computeIfAbsent(asset.category(), this::category),
                    scopes.computeIfAbsent(asset.scope(), scope -> ScopeRows.pk(scope, sql))));
            details.add(detail(pk, asset));
            images.add(pk, asset.images());
        }
        sql.batch(ASSET, rows);
        sql.batch(DETAIL, details);
        indexing.add(numbered);
        images.write();
    }

    private static Object[] row(long pk, Asset asset, long category, long scope) {
        return new Object[] {
            pk,
            asset.id().value(),
            category,
            scope,
            asset.name(),
            Folding.key(asset.name()),
            asset.slug(),
            asset.version().toString(),
            asset.active().toString(),
            asset.revision(),
            asset.sidelined(),
            asset.usageCount(),
            asset.lastUsed().map(Instant::toEpochMilli).orElse(0L),
            asset.created().toEpochMilli(),
            asset.updated().toEpochMilli()
        };
    }

    private static Object[] detail(long pk, Asset asset) {
        return new Object[] {
            pk,
            asset.description(),
            Json.write(asset.tags()),
            Json.write(asset.attributes()),
            ProfileJson.write(asset.profile()),
            Json.write(asset.fragments()),
            asset.label().notes(),
            asset.label().created().toEpochMilli()
        };
    }

    private long category(String key) {
        return sql.number("SELECT pk FROM category WHERE key = ?", -1, key);
    }
}
