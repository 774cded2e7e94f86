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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_after_opening_again() {
        try (SqliteStorage storage = open()) {
            storage.run(unit -> unit.marks().set("here"));
        }
        try (SqliteStorage storage = open()) {
            assertThat(marked(storage, "here")).isTrue();
        }
    }

    @Test
    void work_that_throws_changes_nothing() {
        try (SqliteStorage storage = open()) {
            assertThatThrownBy(() -> storage.run(unit -> {
                        unit.marks().set("here");
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
            assertThat(marked(storage, "here")).isFalse();
            storage.run(unit -> unit.marks().set("there"));
            assertThat(marked(storage, "there")).isTrue();
        }
    }

    @Test
    void a_write_inside_a_unit_of_work_is_refused_instead_of_blocking() {
        try (SqliteStorage storage = open()) {
            assertThatThrownBy(() -> storage.run(
                            outer -> storage.run(inner -> inner.marks().set("x"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("inside a unit of work");
            assertThatThrownBy(() -> storage.read(outer -> storage.write(inner -> 1)))
                    .isInstanceOf(IllegalStateException.class);
            storage.run(unit -> unit.marks().set("free again"));
            assertThat(marked(storage, "free again")).isTrue();
        }
    }

    @Test
    void a_read_inside_a_write_sees_what_was_written() {
        try (SqliteStorage storage = open()) {
            boolean seen = storage.write(unit -> {
                unit.marks().set("here");
                return marked(storage, "here");
            });
            assertThat(seen).isTrue();
        }
    }

    @Test
    void reads_inside_reads_need_no_further_reader() {
        try (SqliteStorage storage = open()) {
            assertThat(nested(storage, 20)).isEqualTo(20);
        }
    }

    private static int nested(SqliteStorage storage, int depth) {
        return depth == 0 ? 0 : 1 + storage.read(unit -> nested(storage, depth - 1));
    }

    @Test
    void a_read_stays_on_one_state_while_another_thread_writes() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (SqliteStorage storage = open()) {
            storage.read(unit -> {
                assertThat(unit.marks().has("here")).isFalse();
                await(other.submit(() -> storage.run(writing -> writing.marks().set("here"))));
                assertThat(unit.marks().has("here")).isFalse();
                return null;
            });
            assertThat(marked(storage, "here")).isTrue();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void closing_waits_for_a_read_under_way() throws Exception {
        SqliteStorage storage = open();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> read = threads.submit(() -> storage.read(unit -> {
                reading.countDown();
                awaitLatch(goOn);
                return unit.marks().has("here");
            }));
            awaitLatch(reading);
            Future<?> closing = threads.submit(storage::close);
            assertThatThrownBy(() -> closing.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            assertThat(read.get(10, TimeUnit.SECONDS)).isFalse();
            closing.get(10, TimeUnit.SECONDS);
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
    }

    @Test
    void a_closed_storage_says_so() {
        SqliteStorage storage = open();
        storage.close();
        storage.close();
        assertThatThrownBy(() -> storage.read(unit -> 1))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> storage.write(unit -> 1)).isInstanceOf(LibraryException.class);
    }

    @Test
    void the_schema_carries_its_number() throws SQLException {
        open().close();
        assertThat(number("PRAGMA user_version")).isEqualTo(Migrations.CURRENT);
        assertThat(number("SELECT count(*) FROM flyway_schema_history WHERE success"))
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

    private static boolean marked(SqliteStorage storage, String mark) {
        return storage.read(unit -> unit.marks().has(mark));
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

    private static void await(Future<?> work) {
        try {
            work.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
