package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {
    private static final int READERS = 2;

    @TempDir
    Path folder;

    private Path database = Path.of("");
    private Jdbi jdbi = Jdbi.create("jdbc:sqlite:");
    private final Semaphore reading = new Semaphore(READERS);

    @SuppressWarnings("NullAway.Init")
    private Handle writer;

    @BeforeEach
    void open() {
        database = folder.resolve("library.db");
        jdbi = Jdbi.create("jdbc:sqlite:" + database).setStatementBuilderFactory(connection -> new StatementCache());
        writer = jdbi.open();
        writer.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        writer.createQuery("PRAGMA wal_autocheckpoint = 0").mapTo(String.class).one();
        writer.execute("CREATE TABLE t (x)");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void a_long_log_is_emptied_and_the_rows_are_there() throws IOException {
        write();
        new WriteAheadLog(database, 1_000, READERS).shorten(writer, reading);
        assertThat(length()).isZero();
        assertThat(writer.createQuery("SELECT count(*) FROM t")
                        .mapTo(Integer.class)
                        .one())
                .isEqualTo(1);
        assertThat(reading.availablePermits()).isEqualTo(READERS);
    }

    @Test
    void a_short_log_is_left_alone() throws IOException {
        write();
        long before = length();
        new WriteAheadLog(database, 10_000_000, READERS).shorten(writer, reading);
        assertThat(length()).isEqualTo(before).isPositive();
    }

    @Test
    void a_reader_that_does_not_end_is_not_waited_for_again_until_the_log_has_grown() throws IOException {
        WriteAheadLog log = new WriteAheadLog(database, 1_000, READERS);
        write();
        reading.acquireUninterruptibly();
        log.shorten(writer, reading);
        long before = length();
        assertThat(before).isPositive();
        reading.release();
        log.shorten(writer, reading);
        assertThat(length()).isEqualTo(before);
        for (int i = 0; i < 3; i++) {
            write();
        }
        assertThat(length()).isGreaterThan(before + 1_000);
        log.shorten(writer, reading);
        assertThat(length()).isZero();
    }

    private void write() {
        writer.execute("INSERT INTO t VALUES (randomblob(20000))");
    }

    private long length() throws IOException {
        return Files.size(folder.resolve("library.db-wal"));
    }
}
