package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The library's rows in one SQLite file: one writer connection behind a lock, a few readers, write-ahead log.
 *
 * <p>Commits are synchronised fully: a job's state and a paid generation must not be lost to a power cut.
 */
public final class SqliteStorage implements Storage {
    private static final int READERS = 4;

    private final Jdbi jdbi;
    private final Handle writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private boolean closed;

    private SqliteStorage(Jdbi jdbi, Handle writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /**
     * Opens the database, creating or migrating it where needed.
     *
     * @throws LibraryException if it cannot be opened or was written by a newer version
     */
    public static SqliteStorage open(Path file) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Jdbi jdbi = Jdbi.create(source);
        @Nullable Handle writer = null;
        try {
            writer = jdbi.open();
            Migrations.apply(source, writer.getConnection());
            return new SqliteStorage(jdbi, writer);
        } catch (SQLException | JdbiException e) {
            close(writer);
            throw trouble("the library's database " + file + " cannot be opened", e);
        } catch (LibraryException e) {
            close(writer);
            throw e;
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setGetGeneratedKeys(false);
        return config;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<UnitOfWork, T> work) {
        writing.lock();
        try {
            checkOpen();
            return writer.inTransaction(handle -> work.apply(new SqliteUnitOfWork(handle)));
        } catch (JdbiException e) {
            throw trouble("the library cannot be written", e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<UnitOfWork, T> work) {
        reading.acquireUninterruptibly();
        try {
            Handle handle = take();
            try {
                handle.execute("BEGIN DEFERRED");
                return work.apply(new SqliteUnitOfWork(handle));
            } finally {
                handle.execute("COMMIT");
                give(handle);
            }
        } catch (JdbiException e) {
            throw trouble("the library cannot be read", e);
        } finally {
            reading.release();
        }
    }

    private synchronized Handle take() {
        checkOpen();
        Handle handle = idle.pollFirst();
        return handle != null ? handle : jdbi.open();
    }

    private synchronized void give(Handle handle) {
        if (closed) {
            handle.close();
        } else {
            idle.addFirst(handle);
        }
    }

    private synchronized void checkOpen() {
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
                idle.forEach(Handle::close);
                idle.clear();
            }
            writer.execute("PRAGMA optimize");
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private static void close(@Nullable Handle handle) {
        if (handle != null) {
            handle.close();
        }
    }

    private static FilmwrightException trouble(String what, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, what + ": " + root.getMessage()), cause);
    }
}
