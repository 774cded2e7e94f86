package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import dev.filmwright.core.storage.sqlite.ShelfCursor.Steps;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Walks along several shelves at once, in one order: with OR or IN over them SQLite would sort the whole result. */
final class ShelfWalk {
    private static final int LEAST = 4;

    private final PriorityQueue<ShelfCursor> cursors;
    private final Steps steps;

    /**
     * Begins a walk.
     *
     * @param among the rows to stop at, {@code null} for all
     * @param after the row to begin behind
     * @param inclusive whether to begin with that row's key instead
     * @param end the name to end before
     * @param wanted about how many rows will be asked for
     * @param longest how many rows it may come over
     */
    ShelfWalk(
            Statements sql,
            AssetOrder order,
            List<Shelf> shelves,
            @Nullable PkSet among,
            Row after,
            boolean inclusive,
            Object end,
            int wanted,
            long longest) {
        Comparator<Row> comparator = order.comparator();
        this.cursors = new PriorityQueue<>((a, b) -> comparator.compare(at(a), at(b)));
        int portion = shelves.size() == 1 ? wanted : Math.max(LEAST, wanted * 3 / 2 / Math.max(1, shelves.size()));
        this.steps = new Steps(longest);
        for (Shelf shelf : shelves) {
            put(new ShelfCursor(sql, order, shelf, among, after, inclusive, end, portion, steps));
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

    /** Returns whether it was too long: then rows may be missing. */
    boolean tooLong() {
        return steps.spent();
    }
}
