package dev.filmwright.core.storage.sqlite;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A statement failed that did not go through Jdbi. */
final class StatementFailure extends JdbiException {
    private static final long serialVersionUID = 1;

    StatementFailure(String sql, SQLException cause) {
        super(cause.getMessage() + " [" + sql + "]", cause);
    }

    /** Returns whether something is there already that may be there but once. */
    boolean unique() {
        return getCause() instanceof SQLiteException cause
                && (cause.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || cause.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
    }
}
