package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetQuery.Sort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/** An order of lists, with its SQL: fixed texts, each bound to its index, so that no plan depends on statistics. */
final class AssetOrder {
    static final AssetOrder NAME = new AssetOrder("name_key", "name", true);

    private static final AssetOrder CREATED = new AssetOrder("created", "created", false);
    private static final AssetOrder LAST_USED = new AssetOrder("last_used", "last_used", false);
    private static final AssetOrder USAGE = new AssetOrder("usage_count", "usage", false);

    private final boolean rising;
    private final Row beforeFirst;
    private final Object end;
    private final String picked;
    private final String[] sameKeys = new String[2];
    private final String[] beyonds = new String[2];
    private final Comparator<Row> comparator;

    /** A row in its order: the sort key is a text or a number. */
    record Row(Object key, long pk) {}

    private AssetOrder(String column, String index, boolean rising) {
        this.rising = rising;
        this.beforeFirst = rising ? new Row("", 0) : new Row(Long.MAX_VALUE, Long.MAX_VALUE);
        // To SQLite a blob is greater than every text.
        this.end = rising ? new byte[0] : (Object) Long.MIN_VALUE;
        this.comparator = comparator(rising);
        String beyond = rising ? ">" : "<";
        String before = rising ? "<" : ">";
        String direction = rising ? "" : " DESC";
        String order = " ORDER BY " + column + direction + ", pk" + direction;
        for (int scoped = 0; scoped <= 1; scoped++) {
            String select = "SELECT pk, " + column + " FROM asset INDEXED BY asset_" + (scoped == 1 ? "scope_" : "")
                    + "shelf_" + index + " WHERE category = ?2 AND shelf = ?3" + (scoped == 1 ? " AND scope = ?1" : "")
                    + " AND " + column;
            // Equal keys first, then greater ones: SQLite uses but the first column of a row value for a range.
            sameKeys[scoped] =
                    select + " = ?5 AND pk " + beyond + " ?6 AND pk " + before + "= ?7" + order + " LIMIT ?4";
            beyonds[scoped] = select + " " + beyond + " ?5 AND " + column + " " + before + " ?6" + order + " LIMIT ?4";
        }
        this.picked = "SELECT a.pk, a." + column + " FROM json_each(?1) p CROSS JOIN asset a ON a.pk = p.value"
                + " WHERE (a." + column + ", a.pk) " + beyond + " (?2, ?3) AND a." + column + " " + before + " ?5"
                + " ORDER BY a." + column + direction + ", a.pk" + direction + " LIMIT ?4";
    }

    static AssetOrder of(Sort sort) {
        return switch (sort) {
            case NAME -> NAME;
            case CREATED -> CREATED;
            case LAST_USED -> LAST_USED;
            case USAGE -> USAGE;
        };
    }

    /** Returns the row before all others. */
    Row beforeFirst() {
        return beforeFirst;
    }

    /** Returns the key after all others. */
    Object end() {
        return end;
    }

    /** Returns the number before those of all rows with one key. */
    long firstPk() {
        return rising ? 0 : Long.MAX_VALUE;
    }

    /** Returns the number after those of all rows with one key. */
    long lastPk() {
        return rising ? Long.MAX_VALUE : 0;
    }

    /** Rows with a key. Values: scope (if scoped), category, shelf, limit, key, after a number, up to a number. */
    String equal(boolean scoped) {
        return sameKeys[scoped ? 1 : 0];
    }

    /** Rows between keys. Values: scope (if scoped), category, shelf, limit, after a key, before a key. */
    String beyond(boolean scoped) {
        return beyonds[scoped ? 1 : 0];
    }

    /** Out of some rows those after a row. Values: their numbers as JSON, key, number, limit, before a key. */
    String picked() {
        return picked;
    }

    Row read(ResultSet rows) throws SQLException {
        return new Row(rising ? rows.getString(2) : (Object) rows.getLong(2), rows.getLong(1));
    }

    /** Compares as SQLite does. */
    Comparator<Row> comparator() {
        return comparator;
    }

    private static Comparator<Row> comparator(boolean rising) {
        Comparator<Row> byKey = rising
                ? (a, b) -> byCodePoint((String) a.key(), (String) b.key())
                : Comparator.comparingLong(row -> (Long) row.key());
        Comparator<Row> order = byKey.thenComparingLong(Row::pk);
        return rising ? order : order.reversed();
    }

    /** SQLite's order of texts: by UTF-8 bytes, which is by code point. */
    static int byCodePoint(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                // Surrogates stand for code points greater than all others.
                boolean same = Character.isSurrogate(left) == Character.isSurrogate(right);
                return same ? Character.compare(left, right) : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
