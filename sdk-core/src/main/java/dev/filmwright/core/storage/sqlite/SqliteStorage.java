package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.io.IOException;
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
 * <p>Commits are synchronised fully: a job's state and a paid generation must not be lost to a power cut. A read inside
 * a unit of work of the same thread joins it; a write inside one is refused, as it could not keep its promise.
 */
public final class SqliteStorage implements Storage {
    private static final int READERS = 4;
    private static final int JOURNAL_BYTES = 64 << 20;
    private static final int BUSY_MILLIS = 5000;
    private static final int CACHE_KIB = 16 << 10;

    private final WriteAheadLog log;
    private final WriteTurn turn;
    private final Jdbi jdbi;
    private final Handle writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Handle> idle = new ArrayDeque<>();
    // Of this storage, not of all: a host may copy from one library to another. Removed after each unit of work.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();

    private boolean closed;

    private SqliteStorage(Path file, Jdbi jdbi, Handle writer, WriteTurn turn) {
        this.log = new WriteAheadLog(file, JOURNAL_BYTES, READERS);
        this.turn = turn;
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /**
     * Opens a database that no other process has open, creating or migrating it where needed.
     *
     * @throws LibraryException if it cannot be opened or was written by a newer version
     */
    public static SqliteStorage open(Path file) {
        return open(file, Sharing.alone(file.toAbsolutePath().resolveSibling("tmp")));
    }

    /**
     * Opens a database, creating or migrating it where needed; one at a time does.
     *
     * @throws LibraryException if it cannot be opened, was written by a newer version, or must be migrated and others have it
     *     open
     */
    public static SqliteStorage open(Path file, Sharing sharing) {
        NativeFolder.prepare(sharing.temporary().toAbsolutePath());
        SQLiteDataSource source = new SQLiteDataSource(config(sharing.shared()));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Jdbi jdbi = Jdbi.create(source).setStatementBuilderFactory(connection -> new StatementCache());
        @Nullable Handle writer = null;
        try {
            writer = jdbi.open();
            Migrations.apply(source, writer.getConnection(), sharing.first());
            AssetReindexing.ifDue(writer);
            Path database = file.toAbsolutePath();
            WriteTurn turn = sharing.shared() ? WriteTurn.shared(database) : WriteTurn.alone(database);
            return new SqliteStorage(database, jdbi, writer, turn);
        } catch (SQLException | JdbiException e) {
            close(writer);
            throw Trouble.of("the library's database " + file + " cannot be opened", e);
        } catch (LibraryException e) {
            close(writer);
            throw e;
        }
    }

    private static SQLiteConfig config(boolean shared) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        // Those who write in turn are not met here, but for those that are opening.
        config.setBusyTimeout(shared ? (int) WriteTurn.PATIENCE.toMillis() : BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setJournalSizeLimit(JOURNAL_BYTES);
        config.setCacheSize(-CACHE_KIB);
        config.setGetGeneratedKeys(false);
        return config;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<UnitOfWork, T> work) {
        if (current.get() != null) {
            throw new IllegalStateException(
                    "this thread is inside a unit of work already: use that one, or write after it");
        }
        writing.lock();
        try {
            checkOpen();
            WriteTurn.Mine mine = turn.take();
            try {
                return writeAlone(work);
            } finally {
                mine.end();
            }
        } catch (JdbiException e) {
            throw Trouble.of("the library cannot be written", e);
        } finally {
            writing.unlock();
        }
    }

    private <T extends @Nullable Object> T writeAlone(Function<UnitOfWork, T> work) {
        SqliteUnitOfWork unit = new SqliteUnitOfWork(writer);
        T result = writer.inTransaction(handle -> {
            T done = joined(unit, work);
            new AssetIndexing(handle).settle();
            return done;
        });
        unit.committed();
        log.shorten(writer, reading);
        return result;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<UnitOfWork, T> work) {
        @Nullable UnitOfWork outer = current.get();
        if (outer != null) {
            return work.apply(outer);
        }
        reading.acquireUninterruptibly();
        try {
            return readAlone(work);
        } catch (JdbiException e) {
            throw Trouble.of("the library cannot be read", e);
        } finally {
            reading.release();
        }
    }

    private <T extends @Nullable Object> T readAlone(Function<UnitOfWork, T> work) {
        Handle handle = take();
        SqliteUnitOfWork unit = new SqliteUnitOfWork(handle);
        T result;
        boolean sound = false;
        try {
            Statements sql = Statements.of(handle);
            sql.update("BEGIN DEFERRED");
            try {
                result = joined(unit, work);
            } finally {
                sql.update("COMMIT");
                sound = true;
            }
        } finally {
            give(handle, sound);
        }
        unit.committed();
        return result;
    }

    private <T extends @Nullable Object> T joined(UnitOfWork unit, Function<UnitOfWork, T> work) {
        current.set(unit);
        try {
            return work.apply(unit);
        } finally {
            current.remove();
        }
    }

    private Handle take() {
        synchronized (this) {
            checkOpen();
            @Nullable Handle handle = idle.pollFirst();
            if (handle != null) {
                return handle;
            }
        }
        Handle reader = jdbi.open();
        reader.execute("PRAGMA query_only = 1");
        return reader;
    }

    private synchronized void give(Handle handle, boolean sound) {
        if (closed || !sound) {
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
            }
            // Reads under way keep their permits until they are done.
            reading.acquireUninterruptibly(READERS);
            synchronized (this) {
                idle.forEach(Handle::close);
                idle.clear();
            }
            reading.release(READERS);
            try (WriteTurn turns = turn;
                    Handle last = writer) {
                WriteTurn.Mine mine = turns.take();
                try {
                    last.execute("PRAGMA optimize");
                    WriteAheadLog.truncate(last);
                } finally {
                    mine.end();
                }
            }
        } catch (JdbiException | IOException e) {
            throw Trouble.of("the library's database did not close cleanly; what was committed is kept", e);
        } finally {
            writing.unlock();
        }
    }

    private static void close(@Nullable Handle handle) {
        if (handle != null) {
            handle.close();
        }
    }
}
