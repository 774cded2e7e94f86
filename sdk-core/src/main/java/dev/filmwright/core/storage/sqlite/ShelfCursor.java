package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along a shelf in order, over the rows of a set or over all. */
final class ShelfCursor {
    /** How many rows a walk may still come over. */
    static final class Steps {
        private long left;

        Steps(long most) {
            this.left = most;
        }

        boolean spent() {
            return left <= 0;
        }
    }

    /** Read at one go at most. */
    private static final int MOST = 8_192;

    private final Statements sql;
    private final AssetOrder order;
    private final Shelf shelf;
    private final @Nullable PkSet among;
    private final int portion;
    private final List<Row> rows = new ArrayList<>();
    private final Object end;
    private final Steps steps;
    private int at;
    private Row last;
    private boolean ended;

    /**
     * Begins a walk.
     *
     * @param among the rows to stop at, {@code null} for all
     * @param after the row to begin behind
     * @param inclusive whether to begin with that row's key instead
     * @param end the name to end before
     * @param portion how many rows to find at one go
     * @param steps ends the walk too
     */
    ShelfCursor(
            Statements sql,
            AssetOrder order,
            Shelf shelf,
            @Nullable PkSet among,
            Row after,
            boolean inclusive,
            Object end,
            int portion,
            Steps steps) {
        this.sql = sql;
        this.order = order;
        this.shelf = shelf;
        this.among = among;
        this.end = end;
        this.portion = portion;
        this.steps = steps;
        this.last = after;
        if (inclusive) {
            ended = toEnd(order.start(shelf.scoped()), after.key());
            if (rows.isEmpty() && !ended) {
                more();
            }
        } else {
            more();
        }
    }

    /** Returns the row it is at, or {@code null} at the end. */
    @Nullable Row row() {
        return at < rows.size() ? rows.get(at) : null;
    }

    void advance() {
        at++;
        if (at == rows.size()) {
            more();
        }
    }

    private void more() {
        rows.clear();
        at = 0;
        while (rows.isEmpty() && !ended && !steps.spent()) {
            Row from = last;
            if (sameKey(from) && rows.size() < portion) {
                ended = toEnd(order.beyond(shelf.scoped()), from.key());
            }
        }
    }

    private boolean sameKey(Row from) {
        String text = order.equal(shelf.scoped());
        return sql.query(
                text, this::read, shelf.scope(), shelf.category(), shelf.number(), from.key(), MOST, from.pk());
    }

    /** Returns whether it came to the end. */
    private boolean toEnd(String text, Object key) {
        return order.rising()
                ? sql.query(text, this::read, shelf.scope(), shelf.category(), shelf.number(), key, MOST, end)
                : sql.query(text, this::read, shelf.scope(), shelf.category(), shelf.number(), key, MOST);
    }

    private boolean read(ResultSet found) throws SQLException {
        int read = 0;
        while (!steps.spent() && found.next()) {
            read++;
            steps.left--;
            boolean stop = among == null || among.contains(found.getInt(1));
            if (stop || read == MOST) {
                last = order.read(found);
            }
            if (stop) {
                rows.add(last);
                if (rows.size() >= portion) {
                    return false;
                }
            }
        }
        return read < MOST && !steps.spent();
    }
}
