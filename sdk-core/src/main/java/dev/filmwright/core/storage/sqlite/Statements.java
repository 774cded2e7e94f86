package dev.filmwright.core.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs SQL over the statements kept with a connection, values by position. For what runs often: Jdbi's objects cost more
 * than a small statement does.
 *
 * <p>The logger of this name tells each statement with its values at level TRACE.
 */
final class Statements {
    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final Connection connection;
    private final StatementCache cache;

    private Statements(Connection connection, StatementCache cache) {
        this.connection = connection;
        this.cache = cache;
    }

    static Statements of(Handle handle) {
        if (handle.getStatementBuilder() instanceof StatementCache cache) {
            return new Statements(handle.getConnection(), cache);
        }
        throw new IllegalStateException("this connection keeps no statements");
    }

    /** Reads rows. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    <T> T query(String sql, Reading<T> reading, @Nullable Object... values) {
        told(sql, values);
        return prepared(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        });
    }

    <T> List<T> list(String sql, Reading<T> row, @Nullable Object... values) {
        return query(
                sql,
                rows -> {
                    List<T> list = new ArrayList<>();
                    while (rows.next()) {
                        list.add(row.read(rows));
                    }
                    return list;
                },
                values);
    }

    /** Returns the first number of the first row, or {@code otherwise} if there is no row. */
    long number(String sql, long otherwise, @Nullable Object... values) {
        return query(sql, rows -> rows.next() ? rows.getLong(1) : otherwise, values);
    }

    /** Returns how many rows changed. */
    int update(String sql, @Nullable Object... values) {
        told(sql, values);
        return prepared(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs one statement with each of the lists of values; returns how many rows changed with each. */
    int[] batch(String sql, Collection<? extends @Nullable Object[]> all) {
        if (all.isEmpty()) {
            return new int[0];
        }
        all.forEach(values -> told(sql, values));
        return prepared(sql, statement -> {
            for (@Nullable Object[] values : all) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void told(String sql, @Nullable Object[] values) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} {}", sql, values);
        }
    }

    private <T> T prepared(String sql, Work<T> work) {
        try {
            PreparedStatement statement = cache.take(connection, sql);
            try {
                return work.with(statement);
            } finally {
                cache.give(sql, statement);
            }
        } catch (SQLException e) {
            throw new StatementFailure(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            @Nullable Object value = values[i];
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Boolean flag) {
                statement.setBoolean(i + 1, flag);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
