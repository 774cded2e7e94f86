package dev.filmwright.core.storage.sqlite;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement failed that did not go through Jdbi. */
final class StatementFailure extends JdbiException {
    private static final long serialVersionUID = 1;

    StatementFailure(String sql, SQLException cause) {
        super(cause.getMessage() + " [" + sql + "]", cause);
    }
}
