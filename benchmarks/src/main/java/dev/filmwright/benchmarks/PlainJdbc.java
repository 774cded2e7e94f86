package dev.filmwright.benchmarks;

import dev.filmwright.benchmarks.SqlRecorder.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The statements the library ran, run by plain JDBC: prepared once, values bound, every cell of the answer read. Of rows
 * that a list walks over only the number is read, as the library does. A run of one statement is a batch.
 */
final class PlainJdbc implements AutoCloseable {
    private static final String WALKED = "FROM asset INDEXED BY";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private final Map<String, Kind[]> kinds = new HashMap<>();

    private record Kind(int column, boolean number, boolean blob) {
        private void read(ResultSet rows) throws SQLException {
            if (number) {
                rows.getLong(column);
            } else if (blob) {
                rows.getBytes(column);
            } else {
                rows.getString(column);
            }
        }
    }

    private PlainJdbc(Connection connection) {
        this.connection = connection;
    }

    /** Opens a library's database as the library does. */
    static PlainJdbc open(Path library) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-16 << 10);
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + AssetLibraries.database(library));
        return new PlainJdbc(source.getConnection());
    }

    /** Runs statements that read; returns how many cells there were. */
    long read(List<Sql> all) throws SQLException {
        long cells = 0;
        for (Sql sql : all) {
            cells += run(sql);
        }
        return cells;
    }

    /** Runs statements that write, in one transaction. */
    long write(List<Sql> all) throws SQLException {
        connection.setAutoCommit(false);
        long changed = 0;
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && all.get(to).text().equals(all.get(from).text()) && !reads(all.get(from))) {
                to++;
            }
            changed += to - from == 1 ? run(all.get(from)) : batch(all.subList(from, to));
            from = to;
        }
        connection.commit();
        return changed;
    }

    private long batch(List<Sql> same) throws SQLException {
        PreparedStatement statement = statement(same.get(0).text());
        for (Sql sql : same) {
            bind(statement, sql.values());
            statement.addBatch();
        }
        return statement.executeBatch().length;
    }

    private static boolean reads(Sql sql) {
        return sql.text().startsWith("SELECT") || sql.text().startsWith("WITH");
    }

    private long run(Sql sql) throws SQLException {
        PreparedStatement statement = statement(sql.text());
        bind(statement, sql.values());
        if (!reads(sql)) {
            return statement.executeUpdate();
        }
        long cells = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (Kind kind : kinds(sql.text(), rows)) {
                    cells++;
                    kind.read(rows);
                }
            }
        }
        return cells;
    }

    /** Returns what the columns hold, as the first row of all tells. */
    private Kind[] kinds(String text, ResultSet rows) throws SQLException {
        Kind @Nullable [] known = kinds.get(text);
        if (known == null) {
            known = new Kind[text.contains(WALKED) ? 1 : rows.getMetaData().getColumnCount()];
            for (int i = 0; i < known.length; i++) {
                @Nullable Object value = rows.getObject(i + 1);
                known[i] = new Kind(i + 1, value instanceof Number, value instanceof byte[]);
            }
            kinds.put(text, known);
        }
        return known;
    }

    private PreparedStatement statement(String text) throws SQLException {
        @Nullable PreparedStatement known = prepared.get(text);
        if (known == null) {
            known = connection.prepareStatement(text);
            prepared.put(text, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            @Nullable Object value = values.get(i);
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
