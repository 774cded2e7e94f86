package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Walks along several shelves for the first rows of a set. It is always the shelf that is furthest behind that goes on, some
 * rows at a time, so a shelf on which the set has no row, or which has most of its rows elsewhere, costs its part of the way
 * and no more. What was found is complete up to where the shelf furthest behind is. Sort keys are read of the set's rows
 * only.
 */
final class ShelfWindows {
    private static final int LEAST = 12;
    private static final double GENEROUS = 1.2;

    private final Statements sql;
    private final AssetOrder order;
    private final AssetShelves shelves;
    private final PkSet set;
    private final Object end;
    private final List<Row> found = new ArrayList<>();
    private long steps;

    /** How far a shelf was walked. */
    private static final class Reach {
        private final Shelf shelf;
        private Row at;
        private long window;
        private boolean ended;

        private Reach(Shelf shelf, Row at, long window) {
            this.shelf = shelf;
            this.at = at;
            this.window = window;
        }

        private Row at() {
            return at;
        }
    }

    ShelfWindows(Statements sql, AssetOrder order, AssetShelves shelves, PkSet set, Object end) {
        this.sql = sql;
        this.order = order;
        this.shelves = shelves;
        this.set = set;
        this.end = end;
    }

    /**
     * Returns the first rows of the set, in order; {@code null} if the way to them is too long.
     *
     * @param after the row to begin behind
     * @param expected how many rows there are to come over, by the sizes of set and shelves
     * @param longest how many rows it may come over
     */
    @Nullable
    List<Row> first(Row after, int wanted, long expected, long longest) {
        PriorityQueue<Reach> behind = new PriorityQueue<>(Comparator.comparing(Reach::at, order.comparator()));
        for (Shelf shelf : shelves.list()) {
            double share = (double) shelf.size() / shelves.total();
            behind.add(new Reach(shelf, after, LEAST + (long) (expected * share * GENEROUS)));
        }
        while (!behind.isEmpty() && !complete(behind.element().at(), wanted)) {
            Reach reach = behind.remove();
            go(reach);
            if (steps > longest) {
                return null;
            }
            if (!reach.ended) {
                behind.add(reach);
            }
        }
        found.sort(order.comparator());
        return found.subList(0, Math.min(wanted, found.size()));
    }

    private boolean complete(Row to, int wanted) {
        int complete = 0;
        for (Row row : found) {
            complete += order.comparator().compare(row, to) <= 0 ? 1 : 0;
        }
        return complete >= wanted;
    }

    private void go(Reach reach) {
        Row from = reach.at;
        long left = reach.window;
        if (!from.equals(order.beforeFirst())) {
            left -= among(order.equal(reach.shelf.scoped()), reach, left, from.key(), from.pk(), order.lastPk());
        }
        if (left > 0) {
            left -= among(order.beyond(reach.shelf.scoped()), reach, left, from.key(), end);
            reach.ended = left > 0;
        }
        reach.window *= 2;
    }

    /** Returns how many rows it came over. */
    private long among(String text, Reach reach, long most, Object... place) {
        Object[] values = new Object[4 + place.length];
        values[0] = reach.shelf.scope();
        values[1] = reach.shelf.category();
        values[2] = reach.shelf.number();
        values[3] = most;
        System.arraycopy(place, 0, values, 4, place.length);
        return sql.query(text, rows -> read(rows, reach, most), values);
    }

    private long read(ResultSet rows, Reach reach, long most) throws SQLException {
        long read = 0;
        while (rows.next()) {
            read++;
            boolean member = set.contains(rows.getInt(1));
            if (member || read == most) {
                Row row = order.read(rows);
                if (member) {
                    found.add(row);
                }
                reach.at = row;
            }
        }
        steps += read;
        return read;
    }
}
