package dev.filmwright.core.storage.sqlite;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps prepared statements of one connection: neither the driver nor Jdbi does, and preparing costs more than running a
 * small statement. Confined to the thread that has the connection.
 */
final class StatementCache implements StatementBuilder {
    private static final int MOST = 200;

    private final StatementBuilder plain = new DefaultStatementBuilder();
    // Statements not in use, the one used longest ago first.
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        @Nullable PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : plain.create(connection, sql, context);
    }

    /** Hands out a statement to one user, who gives it back. */
    PreparedStatement take(Connection connection, String sql) throws SQLException {
        @Nullable PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : connection.prepareStatement(sql);
    }

    void give(String sql, PreparedStatement statement) throws SQLException {
        if (statement.isClosed()) {
            return;
        }
        // Not clearParameters(): SQLite then prepares the statement again, which costs more than most of them take. The
        // next user binds all values, and the driver refuses to run a statement without any.
        statement.clearBatch();
        keep(sql, statement);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || prepared.isClosed()) {
            statement.close();
            return;
        }
        give(sql, prepared);
    }

    private void keep(String sql, PreparedStatement prepared) throws SQLException {
        @Nullable PreparedStatement twin = idle.put(sql, prepared);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    // Closing the connection closes its statements.
    @Override
    public void close(Connection connection) {
        idle.clear();
    }
}
