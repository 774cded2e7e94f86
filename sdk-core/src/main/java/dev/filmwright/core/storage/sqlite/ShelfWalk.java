package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Walks along several shelves at once, in one order: with OR or IN over them SQLite would sort the whole result. */
final class ShelfWalk {
    private static final int LEAST = 4;

    private final PriorityQueue<ShelfCursor> cursors;
    private final int wanted;

    /**
     * Begins a walk.
     *
     * @param after the row to begin behind
     * @param end the key to end before
     * @param wanted how many rows will be asked for
     */
    ShelfWalk(Statements sql, AssetOrder order, AssetShelves shelves, Row after, Object end, int wanted) {
        Comparator<Row> comparator = order.comparator();
        this.cursors = new PriorityQueue<>((a, b) -> comparator.compare(at(a), at(b)));
        this.wanted = wanted;
        int count = shelves.list().size();
        int portion = count <= 1 ? wanted : Math.max(LEAST, wanted * 3 / 2 / count);
        shelves.list().forEach(shelf -> put(new ShelfCursor(sql, order, shelf, after, end, portion)));
    }

    private static Row at(ShelfCursor cursor) {
        @Nullable Row row = cursor.row();
        if (row == null) {
            throw new IllegalStateException("a shelf that is walked to its end is still waited for");
        }
        return row;
    }

    private void put(ShelfCursor cursor) {
        if (cursor.row() != null) {
            cursors.add(cursor);
        }
    }

    /** Returns the rows. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < wanted) {
            @Nullable ShelfCursor cursor = cursors.poll();
            if (cursor == null) {
                break;
            }
            rows.add(at(cursor));
            cursor.advance();
            put(cursor);
        }
        return rows;
    }
}
