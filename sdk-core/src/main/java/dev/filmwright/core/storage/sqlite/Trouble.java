package dev.filmwright.core.storage.sqlite;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what is wrong with a database, in one line. */
final class Trouble {
    private static final int PRIMARY = 0xff;

    private Trouble() {}

    static LibraryException of(String what, Exception cause) {
        @Nullable SQLException sql = sql(cause);
        int code = sql == null ? SQLiteErrorCode.SQLITE_ERROR.code : sql.getErrorCode() & PRIMARY;
        return new LibraryException(Failure.of(kind(code), what + ": " + reason(code, sql, cause)), cause);
    }

    /** Returns what to throw if an asset cannot be written: a conflict if its id or slug is taken, else the trouble itself. */
    static RuntimeException writing(Asset asset, JdbiException cause) {
        boolean taken = sql(cause) instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
        return taken
                ? new ConflictException("asset \"" + asset.id() + "\" cannot be written: its id, or its slug \""
                        + asset.slug() + "\" in its scope, is taken")
                : cause;
    }

    private static @Nullable SQLException sql(Throwable cause) {
        for (@Nullable Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static Failure.Kind kind(int code) {
        boolean broken = code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
        return broken ? Failure.Kind.CORRUPT : Failure.Kind.UNAVAILABLE;
    }

    private static String reason(int code, @Nullable SQLException sql, Exception cause) {
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "it is not a SQLite database; move it away, or name another folder";
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "the file is damaged; restore a backup";
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full; nothing was changed, make room and try again";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return "no leave to write the file or its folder; check the permissions";
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another program holds the file; close it there";
        }
        return oneLine(sql != null ? sql : cause);
    }

    private static String oneLine(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        return text.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
