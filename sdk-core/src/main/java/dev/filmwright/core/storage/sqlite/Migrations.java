package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date. Flyway costs a third of a second in a cold JVM, so it is touched only when the number in
 * {@code PRAGMA user_version} says that the schema is older than this version's.
 */
final class Migrations {
    /** The newest script in {@code migration/}; raise it with every new one. */
    static final int CURRENT = 3;

    private static final String SCRIPTS = "classpath:dev/filmwright/core/storage/sqlite/migration";

    private Migrations() {}

    static void apply(DataSource database, Connection connection) throws SQLException {
        int found = version(connection);
        if (found > CURRENT) {
            throw new LibraryException(
                    Failure.of(
                            Failure.Kind.UNSUPPORTED,
                            "this library has schema " + found
                                    + ", written by a newer Filmwright; this one knows schema " + CURRENT
                                    + ": use the newer version"),
                    null);
        }
        if (found == CURRENT) {
            return;
        }
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .locations(SCRIPTS)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new LibraryException(
                    Failure.of(
                            Failure.Kind.CORRUPT,
                            "the library's schema cannot be brought from " + found + " to " + CURRENT
                                    + "; the data is as it was"),
                    e);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + CURRENT);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
