package dev.filmwright.core.asset;

import dev.filmwright.asset.ArchiveException;
import dev.filmwright.asset.ArchiveException.Reason;
import dev.filmwright.core.zip.ZipTrouble;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in an archive's terms what went wrong with its file. */
final class ArchiveTrouble {
    private ArchiveTrouble() {}

    static ArchiveException of(Path file, IOException cause) {
        if (cause instanceof ZipTrouble trouble) {
            return new ArchiveException(reason(trouble), "archive " + file + ": " + cause.getMessage(), cause);
        }
        if (cause instanceof NoSuchFileException) {
            return new ArchiveException(Reason.UNAVAILABLE, "there is no archive " + file, cause);
        }
        return new ArchiveException(Reason.UNAVAILABLE, "archive " + file + " cannot be used: " + cause, cause);
    }

    private static Reason reason(ZipTrouble trouble) {
        return switch (trouble.reason()) {
            case NOT_A_ZIP -> Reason.NOT_AN_ARCHIVE;
            case TRUNCATED -> Reason.TRUNCATED;
            case DAMAGED, UNSUPPORTED -> Reason.DAMAGED;
            case UNSAFE -> Reason.UNSAFE;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case IN_USE -> Reason.IN_USE;
        };
    }

    static ArchiveException cancelled(Path file) {
        return new ArchiveException(
                Reason.CANCELLED, "archive " + file + " was cancelled: the same call goes on with it", null);
    }
}
