package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class TroubleTest {
    @TempDir
    Path folder;

    @Test
    void a_full_disk_says_so_and_that_nothing_was_changed() throws SQLException {
        LibraryException trouble = trouble(
                new SQLiteConfig(),
                "CREATE TABLE t (x)",
                "PRAGMA max_page_count = 4",
                "INSERT INTO t VALUES (zeroblob(100000))");
        assertThat(trouble)
                .hasMessage(
                        "the library cannot be written: the disk is full; nothing was changed, make room and try again");
        assertThat(trouble.failure().kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
    }

    @Test
    void a_file_that_may_only_be_read_says_so() throws SQLException {
        trouble(new SQLiteConfig(), "CREATE TABLE t (x)", "no such statement");
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        assertThat(trouble(readOnly, "INSERT INTO t VALUES (1)")).hasMessageContaining("check the permissions");
    }

    @Test
    void anything_else_is_told_in_one_line_with_its_cause() throws SQLException {
        LibraryException trouble = trouble(new SQLiteConfig(), "SELECT * FROM nowhere");
        assertThat(trouble.getMessage()).contains("nowhere").doesNotContain("\n");
        assertThat(trouble).hasRootCauseInstanceOf(SQLException.class);
    }

    private LibraryException trouble(SQLiteConfig config, String... statements) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("some.db");
        try (Connection connection = DriverManager.getConnection(url, config.toProperties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            // As Jdbi wraps it.
            return Trouble.of("the library cannot be written", new ConnectionException(e));
        }
        throw new AssertionError("no trouble");
    }
}
