package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is SQLite's own; what every storage must do is in {@link SqliteStorageContractTest}. */
class SqliteStorageTest {
    @TempDir
    Path folder;

    @Test
    void the_schema_carries_its_number() throws SQLException {
        open().close();
        assertThat(number("PRAGMA user_version")).isEqualTo(Migrations.CURRENT);
        assertThat(number("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success"))
                .isEqualTo(Migrations.CURRENT);
    }

    @Test
    void an_older_number_than_the_schema_is_put_right() throws SQLException {
        open().close();
        execute("PRAGMA user_version = 0");
        try (SqliteStorage storage = open()) {
            storage.run(unit -> unit.marks().set("works"));
        }
    }

    @Test
    void a_schema_of_a_newer_version_is_refused_and_left_alone() throws SQLException {
        open().close();
        execute("PRAGMA user_version = 99");
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("schema 99")
                .hasMessageContaining("newer");
        assertThat(number("PRAGMA user_version")).isEqualTo(99);
    }

    @Test
    void a_file_that_is_no_database_is_refused_in_one_line() throws IOException {
        Files.writeString(file(), "This is a shopping list and certainly not a database.\n".repeat(50));
        assertThatThrownBy(this::open).isInstanceOfSatisfying(LibraryException.class, e -> {
            assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CORRUPT);
            assertThat(e.getMessage()).contains("not a SQLite database").doesNotContain("\n");
        });
        assertThat(file()).content().startsWith("This is a shopping list");
    }

    private SqliteStorage open() {
        return SqliteStorage.open(file());
    }

    private Path file() {
        return folder.resolve("library.db");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
