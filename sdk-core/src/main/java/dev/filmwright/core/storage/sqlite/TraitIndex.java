package dev.filmwright.core.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads which assets have a {@link Trait}. */
final class TraitIndex {
    /** A trait's blocks lie together: block {@code b} of trait {@code t} is row {@code t << 20 | b}. */
    static final int BLOCK_BITS = 20;

    /** Greater than every letter, so that {@code prefix + LAST} ends the range of a prefix. */
    static final String LAST = "\uDBFF\uDFFF";

    private static final long BLOCK_MASK = (1L << BLOCK_BITS) - 1;
    // CROSS JOIN keeps the order of the tables whatever the statistics say.
    private static final String BLOCKS =
            " t CROSS JOIN trait_block b ON b.pk BETWEEN t.pk << 20 AND (t.pk << 20) + 1048575";
    private static final String EXACT = "SELECT b.pk, b.assets FROM trait" + BLOCKS + " WHERE t.kind = ? AND t.key = ?";
    private static final String BEGINNING =
            "SELECT b.pk, b.assets FROM trait" + BLOCKS + " WHERE t.kind = ? AND t.key >= ? AND t.key < ?";
    private static final String NUMBERED = "SELECT pk, assets FROM trait_block WHERE pk BETWEEN ? AND ?";
    // A list's length tells its size; only bits have to be counted.
    private static final String SIZES = "SELECT t.key, length(b.assets), CASE WHEN "
            + PkBlock.isBits("b.assets") + " THEN b.assets END FROM trait" + BLOCKS
            + " WHERE t.kind = ? AND t.key >= ? AND t.key < ?";
    // MATERIALIZED: the search in the parts is over before the blocks are read, whatever the statistics say.
    private static final String HAVING = """
            WITH part AS MATERIALIZED (SELECT rowid AS pk FROM trait_part WHERE trait_part MATCH ?)
            SELECT t.pk FROM part CROSS JOIN trait t ON t.pk = part.pk WHERE t.kind = ? LIMIT ?
            """;

    private final Statements sql;

    TraitIndex(Handle handle) {
        this.sql = Statements.of(handle);
    }

    /** Returns the assets that have a trait. */
    PkSet with(Trait trait) {
        return sql.query(EXACT, TraitIndex::blocks, trait.kind().code(), trait.key());
    }

    /** Returns the assets that have a trait of a kind whose key begins like this. */
    PkSet beginning(Trait.Kind kind, String prefix) {
        return sql.query(BEGINNING, TraitIndex::blocks, kind.code(), prefix, prefix + LAST);
    }

    /** Returns the assets that have one of the traits. */
    PkSet withAny(Collection<Long> traits) {
        PkSet all = new PkSet();
        for (long trait : traits) {
            all.or(sql.query(NUMBERED, TraitIndex::blocks, trait << BLOCK_BITS, trait << BLOCK_BITS | BLOCK_MASK));
        }
        return all;
    }

    /**
     * Returns the traits of a kind that have a word in them anywhere, the first to be known first.
     *
     * @param word at least three letters
     */
    List<Long> having(Trait.Kind kind, String word, int most) {
        return sql.list(HAVING, rows -> rows.getLong(1), SearchText.quoted(word), kind.code(), most);
    }

    /** Returns how many assets have each of the traits of a kind whose keys begin like this, by key. */
    SortedMap<String, Long> sizes(Trait.Kind kind, String prefix) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        return sql.query(
                SIZES,
                rows -> {
                    while (rows.next()) {
                        sizes.merge(rows.getString(1), PkBlock.rows(rows.getInt(2), rows.getBytes(3)), Long::sum);
                    }
                    return sizes;
                },
                kind.code(),
                prefix,
                prefix + LAST);
    }

    private static PkSet blocks(ResultSet rows) throws SQLException {
        PkSet set = new PkSet();
        while (rows.next()) {
            PkBlock.read(rows.getBytes(2), (int) (rows.getLong(1) & BLOCK_MASK), set);
        }
        return set;
    }
}
