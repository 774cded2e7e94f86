package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.core.storage.sqlite.AssetShelves.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks along several shelves for the first rows of a set, window by window: as far as some rows of the largest shelf
 * reach, and equally far along the others. A shelf on which the set has no row thus costs its part of the way and no more.
 * Sort keys are read of the set's rows only.
 */
final class ShelfWindows {
    private static final int LEAST = 32;
    private static final double GENEROUS = 1.3;

    private final Statements sql;
    private final AssetOrder order;
    private final PkSet set;
    private final Object end;
    private final List<Shelf> left;
    private final List<Row> found = new ArrayList<>();
    private long steps;
    private @Nullable Row last;

    ShelfWindows(Statements sql, AssetOrder order, AssetShelves shelves, PkSet set, Object end) {
        this.sql = sql;
        this.order = order;
        this.set = set;
        this.end = end;
        this.left = new ArrayList<>(shelves.list());
        left.sort(Comparator.comparingLong(Shelf::size).reversed());
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
        Comparator<Row> comparator = order.comparator();
        Row from = after;
        double share = left.isEmpty()
                ? 0
                : (double) left.get(0).size()
                        / left.stream().mapToLong(Shelf::size).sum();
        long window = LEAST + (long) (expected * share * GENEROUS);
        int complete = 0;
        while (!left.isEmpty() && complete < wanted) {
            @Nullable Row to = lead(left.get(0), from, window);
            if (steps > longest) {
                return null;
            }
            if (to == null) {
                left.remove(0);
            } else {
                for (Shelf shelf : left.subList(1, left.size())) {
                    follow(shelf, from, to);
                }
                from = to;
                found.sort(comparator);
                complete = count(to, comparator);
                window = next(window, complete, wanted);
            }
        }
        found.sort(comparator);
        return found.subList(0, Math.min(wanted, found.size()));
    }

    /** As many rows more as the ones come over promise to be enough, within reason. */
    private static long next(long window, int complete, int wanted) {
        double missing = (double) (wanted - complete) / Math.max(1, complete) * GENEROUS;
        return LEAST + (long) (window * Math.min(2, missing));
    }

    private int count(Row to, Comparator<Row> comparator) {
        int count = 0;
        while (count < found.size() && comparator.compare(found.get(count), to) <= 0) {
            count++;
        }
        return count;
    }

    /** Goes some rows along a shelf; returns the row it came to, or {@code null} if that was the end. */
    private @Nullable Row lead(Shelf shelf, Row from, long most) {
        last = null;
        long before = steps;
        among(order.equal(shelf.scoped()), most, shelf, from.key(), from.pk(), order.lastPk());
        long rest = most - (steps - before);
        if (last == null && rest > 0) {
            among(order.beyond(shelf.scoped()), rest, shelf, from.key(), end);
        }
        return last;
    }

    private void follow(Shelf shelf, Row from, Row to) {
        if (from.key().equals(to.key())) {
            among(order.equal(shelf.scoped()), Long.MAX_VALUE, shelf, from.key(), from.pk(), to.pk());
            return;
        }
        among(order.equal(shelf.scoped()), Long.MAX_VALUE, shelf, from.key(), from.pk(), order.lastPk());
        among(order.beyond(shelf.scoped()), Long.MAX_VALUE, shelf, from.key(), to.key());
        among(order.equal(shelf.scoped()), Long.MAX_VALUE, shelf, to.key(), order.firstPk(), to.pk());
    }

    private void among(String text, long most, Shelf shelf, Object... place) {
        Object[] values = new Object[4 + place.length];
        values[0] = shelf.scope();
        values[1] = shelf.category();
        values[2] = shelf.number();
        values[3] = most;
        System.arraycopy(place, 0, values, 4, place.length);
        sql.query(text, rows -> read(rows, most), values);
    }

    private boolean read(ResultSet rows, long most) throws SQLException {
        long read = 0;
        while (rows.next()) {
            read++;
            boolean member = set.contains(rows.getInt(1));
            if (member || read == most) {
                Row row = order.read(rows);
                if (member) {
                    found.add(row);
                }
                if (read == most) {
                    last = row;
                }
            }
        }
        steps += read;
        return true;
    }
}
