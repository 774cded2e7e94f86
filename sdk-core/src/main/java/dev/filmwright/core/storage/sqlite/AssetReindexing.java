package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Makes the traits of all assets anew where a migration says that they are due: folding is not SQL's. */
final class AssetReindexing {
    private static final String DUE = "traits due";
    private static final int BATCH = 2_000;

    private final Handle handle;
    private final Statements sql;

    private AssetReindexing(Handle handle) {
        this.handle = handle;
        this.sql = Statements.of(handle);
    }

    /** Makes them if they are due, in one transaction. */
    static void ifDue(Handle handle) {
        AssetReindexing reindexing = new AssetReindexing(handle);
        if (reindexing.due()) {
            handle.useTransaction(writer -> reindexing.run());
        }
    }

    private boolean due() {
        return sql.number("SELECT EXISTS (SELECT 1 FROM mark WHERE name = ?)", 0, DUE) == 1;
    }

    private void run() {
        for (String table : List.of("trait", "trait_block", "trait_typo", "asset_moved")) {
            sql.update("DELETE FROM " + table);
        }
        sql.update("DELETE FROM trait_part");
        AssetRows rows = new AssetRows(handle);
        AssetIndexing indexing = new AssetIndexing(handle);
        List<Long> pks = after(0);
        while (!pks.isEmpty()) {
            List<Asset> assets = rows.byKeys(pks);
            Map<Long, Asset> numbered = new LinkedHashMap<>();
            for (int i = 0; i < assets.size(); i++) {
                numbered.put(pks.get(i), assets.get(i));
            }
            indexing.add(numbered);
            pks = after(pks.get(pks.size() - 1));
        }
        sql.update("INSERT INTO asset_moved (asset, scope, category)"
                + " SELECT pk, scope, category FROM asset WHERE image_count > 0");
        indexing.settle();
        sql.update("DELETE FROM mark WHERE name = ?", DUE);
    }

    private List<Long> after(long pk) {
        return sql.list("SELECT pk FROM asset WHERE pk > ? ORDER BY pk LIMIT ?", row -> row.getLong(1), pk, BATCH);
    }
}
