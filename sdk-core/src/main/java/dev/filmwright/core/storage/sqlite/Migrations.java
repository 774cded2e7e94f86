package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the schema up to date. Flyway costs a third of a second in a cold JVM, so it is touched only when the number in
 * {@code PRAGMA user_version} says that the schema is older than this version's.
 */
final class Migrations {
    /** The scripts in {@code migration/}, in order; each is named after the schema it makes. */
    private static final List<String> SCRIPTS = List.of(
            "V1__assets_and_media",
            "V2__jobs_and_generations",
            "V3__productions",
            "V4__versions_slots_and_scopes",
            "V5__media_recipes",
            "V6__assets_at_scale",
            "V7__leases",
            "V8__money",
            "V9__attempts_and_notifications",
            "V10__inputs_and_uploads",
            "V11__webhooks",
            "V12__documents");

    /** The schema this version knows. */
    static final int CURRENT = number(SCRIPTS.get(SCRIPTS.size() - 1));

    private Migrations() {}

    static void apply(DataSource database, Connection connection, boolean alone) throws SQLException {
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
        if (found < CURRENT && !alone) {
            throw new LibraryException(
                    Failure.of(
                            Failure.Kind.CONFLICT,
                            "this library has schema " + found + ", this version needs " + CURRENT
                                    + ", and other processes have it open: close it there, then open it again"),
                    null);
        }
        if (found < CURRENT) {
            migrate(database, found);
        }
    }

    private static void migrate(DataSource database, int found) {
        JavaMigration[] scripts = SCRIPTS.stream()
                .map(name -> new ScriptMigration(number(name), name))
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

    private static int number(String script) {
        return Integer.parseInt(script, 1, script.indexOf("__"), 10);
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
