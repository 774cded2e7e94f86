package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what assets are found by in step with them.
 *
 * <p>Where an asset is, whether it is sidelined and whether it has images may change by any statement; a trigger notes such
 * assets in {@code asset_moved}, and {@link #settle} brings their traits in step before the transaction ends.
 */
final class AssetIndexing {
    private final Statements sql;
    private final TraitWriting writing;

    private record Moved(
            long pk,
            String scope,
            String category,
            String newScope,
            String newCategory,
            boolean sidelined,
            boolean pictured) {}

    AssetIndexing(Handle handle) {
        this.sql = Statements.of(handle);
        this.writing = new TraitWriting(handle);
    }

    /** Adds assets newer than all before them, by row number. */
    void add(Map<Long, Asset> assets) {
        TraitChanges changes = new TraitChanges();
        assets.forEach((pk, asset) -> Trait.of(asset).forEach(trait -> changes.add(trait, pk)));
        writing.write(changes, true);
    }

    void replace(long pk, Asset before, Asset after) {
        settle();
        Set<Trait> old = Trait.of(before);
        Set<Trait> now = Trait.of(after);
        TraitChanges changes = new TraitChanges();
        old.stream().filter(trait -> !now.contains(trait)).forEach(trait -> changes.remove(trait, pk));
        now.stream().filter(trait -> !old.contains(trait)).forEach(trait -> changes.add(trait, pk));
        writing.write(changes, false);
    }

    void remove(long pk, Asset asset) {
        settle();
        TraitChanges changes = new TraitChanges();
        Trait.of(asset).forEach(trait -> changes.remove(trait, pk));
        changes.remove(Trait.PICTURED, pk);
        writing.write(changes, false);
    }

    /** Brings the traits of assets that moved in step; reading does so too, as it may follow in the same transaction. */
    void settle() {
        if (sql.number("SELECT EXISTS (SELECT 1 FROM asset_moved)", 0) == 0) {
            return;
        }
        List<Moved> all = sql.list(
                """
                SELECT a.pk, os.project, oc.key, s.project, c.key, a.sidelined, a.image_count > 0
                FROM asset_moved m
                JOIN asset a ON a.pk = m.asset
                JOIN scope os ON os.pk = m.scope
                JOIN category oc ON oc.pk = m.category
                JOIN scope s ON s.pk = a.scope
                JOIN category c ON c.pk = a.category
                """,
                row -> new Moved(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7)));
        TraitChanges changes = new TraitChanges();
        for (Moved asset : all) {
            replace(changes, asset.pk(), Trait.scope(asset.scope()), Trait.scope(asset.newScope()));
            replace(changes, asset.pk(), Trait.category(asset.category()), Trait.category(asset.newCategory()));
            set(changes, asset.pk(), Trait.SIDELINED, asset.sidelined());
            set(changes, asset.pk(), Trait.PICTURED, asset.pictured());
        }
        writing.write(changes, false);
        sql.update("DELETE FROM asset_moved");
    }

    private static void replace(TraitChanges changes, long pk, Trait old, Trait now) {
        if (!old.equals(now)) {
            changes.remove(old, pk);
            changes.add(now, pk);
        }
    }

    private static void set(TraitChanges changes, long pk, Trait trait, boolean has) {
        if (has) {
            changes.add(trait, pk);
        } else {
            changes.remove(trait, pk);
        }
    }
}
