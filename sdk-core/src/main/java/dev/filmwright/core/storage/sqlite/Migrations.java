package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the schema up to date. Flyway costs a third of a second in a cold JVM, so it is touched only when the number in
 * {@code PRAGMA user_version} says that the schema is older than this version's.
 */
final class Migrations {
    /** The scripts in {@code migration/}, in order; the first is schema 1. */
    private static final List<String> SCRIPTS = List.of(
            "V1__assets_and_media",
            "V2__jobs_and_generations",
            "V3__productions",
            "V4__versions_slots_and_scopes",
            "V5__media_recipes",
            "V6__assets_at_scale",
            "V8__money");

    /** The schema this version knows. */
    static final int CURRENT = SCRIPTS.size();

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
        if (found < CURRENT) {
            migrate(database, found);
        }
    }

    private static void migrate(DataSource database, int found) {
        JavaMigration[] scripts = IntStream.rangeClosed(1, CURRENT)
                .mapToObj(version -> new ScriptMigration(version, SCRIPTS.get(version - 1)))
                .toArray(JavaMigration[]::new);
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    // No scanning: it is slow, and blind on the module path.
                    .locations(new String[0])
                    .javaMigrations(scripts)
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
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
