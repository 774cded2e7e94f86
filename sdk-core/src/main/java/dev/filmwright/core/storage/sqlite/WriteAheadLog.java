package dev.filmwright.core.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the write-ahead log short. SQLite copies it into the database now and then, but cannot begin it anew as long as one
 * reader or another is always in it: then it grows. Used by the one who has the writer.
 */
final class WriteAheadLog {
    private static final Logger LOG = LoggerFactory.getLogger(WriteAheadLog.class);
    /** Readers begun before hold it up; they are not waited for any longer than nobody notices. */
    private static final long PATIENCE_MILLIS = 20;

    private final Path file;
    private final long step;
    private final int readers;
    private long longest;

    /**
     * Looks after a database's log.
     *
     * @param database the database's file
     * @param step how many bytes the log may grow
     * @param readers how many permits keep all readers out
     */
    WriteAheadLog(Path database, long step, int readers) {
        this.file = Path.of(database + "-wal");
        this.step = step;
        this.readers = readers;
        this.longest = step;
    }

    /** Empties the log if it is long. It is copied beside the readers; they wait only for what is left then. */
    void shorten(Handle writer, Semaphore reading) {
        long length = length();
        if (length <= longest) {
            return;
        }
        // If readers are in the way, not before it has grown again.
        longest = length + step;
        try {
            checkpoint(writer, "PASSIVE");
            if (reading.tryAcquire(readers, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    truncate(writer);
                    longest = step;
                } finally {
                    reading.release(readers);
                }
            }
        } catch (JdbiException e) {
            // What was written is safe in the log.
            LOG.warn("the database's log {} cannot be emptied yet", file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies the log into the database and empties it, if no reader is in the way for any longer than nobody notices. */
    static void truncate(Handle writer) {
        Statements sql = Statements.of(writer);
        // Readers of other processes cannot be kept out, and SQLite would wait for them as long as for a writer.
        long patience = sql.number("PRAGMA busy_timeout", 0);
        sql.number("PRAGMA busy_timeout = " + PATIENCE_MILLIS, 0);
        try {
            checkpoint(writer, "TRUNCATE");
        } finally {
            sql.number("PRAGMA busy_timeout = " + patience, 0);
        }
    }

    private static void checkpoint(Handle writer, String mode) {
        Statements.of(writer).number("PRAGMA wal_checkpoint(" + mode + ")", 0);
    }

    private long length() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // There is none, or nobody may look: then SQLite's own checkpoints must do.
            return 0;
        }
    }
}
