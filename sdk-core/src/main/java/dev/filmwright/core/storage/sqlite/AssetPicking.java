package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the first rows of a set in an order.
 *
 * <p>Two ways: look up the sort keys of the whole set, or walk the order and keep what is in the set. The first costs as
 * much as the set has rows, the second as much as it lacks; the cheaper one is taken by their sizes, which are exact.
 */
final class AssetPicking {
    /** What looking a key up costs, in steps of a walk. */
    private static final int LOOK_UP = 4;
    /** As many keys are looked up where a search cannot have all. */
    private static final int MOST_LOOKED_UP = 5_000;

    private final Statements sql;
    private final AssetOrder order;
    private final AssetShelves shelves;
    private boolean capped;

    AssetPicking(Statements sql, AssetOrder order, AssetShelves shelves) {
        this.sql = sql;
        this.order = order;
        this.shelves = shelves;
    }

    /** Returns rows of the shelves after a row. */
    List<Row> pick(Row after, int wanted) {
        return new ShelfWalk(sql, order, shelves, after, order.end(), wanted).rows();
    }

    /**
     * Returns rows of a set after a row.
     *
     * @param set rows of the shelves
     */
    List<Row> pick(PkSet set, Row after, int wanted) {
        return pick(set, after, order.end(), wanted, Integer.MAX_VALUE);
    }

    /** Returns rows whose names begin like this. */
    List<Row> beginning(String prefix, int wanted) {
        return new ShelfWalk(sql, order, shelves, new Row(prefix, 0), prefix + TraitIndex.LAST, wanted).rows();
    }

    /**
     * Returns the rows of a set whose names begin like this. Where neither way is quick, those of the newest rows, and
     * {@link #capped} tells so.
     */
    List<Row> beginning(PkSet set, String prefix, int wanted) {
        Object end = prefix.isEmpty() ? order.end() : prefix + TraitIndex.LAST;
        return pick(set, new Row(prefix, 0), end, wanted, MOST_LOOKED_UP);
    }

    /** Returns whether rows were left out. */
    boolean capped() {
        return capped;
    }

    private List<Row> pick(PkSet set, Row after, Object end, int wanted, int most) {
        int size = set.size();
        if (size == 0) {
            return List.of();
        }
        long longest = (long) size * LOOK_UP;
        long expected = shelves.total() * wanted / size;
        if (expected < longest) {
            @Nullable
            List<Row> first = new ShelfWindows(sql, order, shelves, set, end).first(after, wanted, expected, longest);
            if (first != null) {
                return first;
            }
        }
        // The set may lie where the walk does not come to for long: then the look-up costs no more than it did.
        capped |= size > most;
        return lookUp(size > most ? set.newest(most) : set, after, end, wanted);
    }

    private List<Row> lookUp(PkSet set, Row after, Object end, int wanted) {
        StringBuilder pks = new StringBuilder("[");
        set.forEach(pk -> pks.append(pk).append(','));
        pks.setCharAt(pks.length() - 1, ']');
        return sql.list(order.picked(), order::read, pks.toString(), after.key(), after.pk(), wanted, end);
    }
}
