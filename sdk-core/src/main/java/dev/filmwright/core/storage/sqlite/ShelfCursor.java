package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along a shelf in order, reading more rows at a time the further it goes. */
final class ShelfCursor {
    private static final int MOST = 4_096;

    private final Statements sql;
    private final AssetOrder order;
    private final Shelf shelf;
    private int portion;
    private List<Row> rows;
    private int at;

    /**
     * Begins a walk.
     *
     * @param from the row to begin behind; one without a number begins with its key
     */
    ShelfCursor(Statements sql, AssetOrder order, Shelf shelf, Row from, boolean inclusive, int portion) {
        this.sql = sql;
        this.order = order;
        this.shelf = shelf;
        this.portion = portion;
        this.rows = inclusive ? read(order.start(shelf.scoped()), from) : next(from);
    }

    private List<Row> next(Row last) {
        List<Row> next = read(order.next(shelf.scoped()), last);
        // Two parts, each of them in order: nothing promises that the first comes first.
        next.sort(order.comparator());
        return next.size() > portion ? next.subList(0, portion) : next;
    }

    private List<Row> read(String text, Row from) {
        return sql.list(text, order::read, shelf.scope(), shelf.category(), shelf.number(), from.key(), from.pk(), portion);
    }

    /** Returns the row it is at, or {@code null} at the end. */
    @Nullable Row row() {
        return at < rows.size() ? rows.get(at) : null;
    }

    void advance() {
        at++;
        if (at == rows.size() && at >= portion) {
            Row last = rows.get(at - 1);
            portion = Math.min(MOST, portion * 4);
            rows = next(last);
            at = 0;
        }
    }
}
