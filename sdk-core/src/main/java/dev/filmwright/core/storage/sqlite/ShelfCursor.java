package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along a shelf in order, some rows at a time. */
final class ShelfCursor {
    private final Statements sql;
    private final AssetOrder order;
    private final Shelf shelf;
    private final Object end;
    private final int portion;
    private final List<Row> rows = new ArrayList<>();
    private int at;

    /**
     * Begins a walk.
     *
     * @param after the row to begin behind
     * @param end the key to end before
     * @param portion how many rows to read at a time
     */
    ShelfCursor(Statements sql, AssetOrder order, Shelf shelf, Row after, Object end, int portion) {
        this.sql = sql;
        this.order = order;
        this.shelf = shelf;
        this.end = end;
        this.portion = portion;
        read(after);
    }

    /** Returns the row it is at, or {@code null} at the end. */
    @Nullable
    Row row() {
        return at < rows.size() ? rows.get(at) : null;
    }

    void advance() {
        at++;
        if (at == rows.size() && rows.size() >= portion) {
            read(rows.get(at - 1));
        }
    }

    private void read(Row after) {
        rows.clear();
        at = 0;
        if (!after.equals(order.beforeFirst())) {
            rows.addAll(sql.list(
                    order.equal(shelf.scoped()),
                    order::read,
                    shelf.scope(),
                    shelf.category(),
                    shelf.number(),
                    portion,
                    after.key(),
                    after.pk(),
                    order.lastPk()));
        }
        if (rows.size() < portion) {
            rows.addAll(sql.list(
                    order.beyond(shelf.scoped()),
                    order::read,
                    shelf.scope(),
                    shelf.category(),
                    shelf.number(),
                    portion - rows.size(),
                    after.key(),
                    end));
        }
    }
}
