package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Walks along several shelves at once, in one order: with OR or IN over them SQLite would sort the whole result. */
final class ShelfWalk {
    private static final int LEAST = 8;

    private final PriorityQueue<ShelfCursor> cursors;

    /**
     * Begins a walk.
     *
     * @param from the row to begin behind
     * @param inclusive whether to begin with its key instead
     * @param expected about how many rows will be walked over
     */
    ShelfWalk(
            Statements sql, AssetOrder order, List<Shelf> shelves, Row from, boolean inclusive, int expected) {
        this.cursors = new PriorityQueue<>((a, b) -> order.comparator().compare(at(a), at(b)));
        int portion = shelves.size() == 1 ? expected : Math.max(LEAST, expected * 2 / Math.max(1, shelves.size()));
        for (Shelf shelf : shelves) {
            put(new ShelfCursor(sql, order, shelf, from, inclusive, portion));
        }
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

    /** Returns the next row, or {@code null} at the end. */
    @Nullable Row next() {
        @Nullable ShelfCursor cursor = cursors.poll();
        if (cursor == null) {
            return null;
        }
        Row row = at(cursor);
        cursor.advance();
        put(cursor);
        return row;
    }
}
