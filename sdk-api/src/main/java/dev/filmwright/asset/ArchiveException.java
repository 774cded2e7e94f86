package dev.filmwright.asset;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import org.jspecify.annotations.Nullable;

/** Thrown when an archive cannot be read or written; nothing is half done. */
public class ArchiveException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates the exception with its reason, a sentence that names the item, and its cause, if any. */
    public ArchiveException(Reason reason, String message, @Nullable Throwable cause) {
        super(Failure.of(reason.kind, message), cause);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why an archive was refused. */
    public enum Reason {
        /** No archive of assets at all. */
        NOT_AN_ARCHIVE(Failure.Kind.UNSUPPORTED),
        /** Of a later version of the format than is read here. */
        NEWER_VERSION(Failure.Kind.UNSUPPORTED),
        /** It ends too early. */
        TRUNCATED(Failure.Kind.CORRUPT),
        /** Its bytes are not those its digests are of. */
        DAMAGED(Failure.Kind.CORRUPT),
        /** It has names that lead out of it, or the same one twice. */
        UNSAFE(Failure.Kind.CORRUPT),
        /** Something in it is larger than allowed. */
        TOO_LARGE(Failure.Kind.INVALID_REQUEST),
        /** A file of the library that belongs into it is damaged or gone. */
        MEDIA_DAMAGED(Failure.Kind.CORRUPT),
        /** Somebody else is writing it. */
        IN_USE(Failure.Kind.CONFLICT),
        /** The file system does not let it be read or written. */
        UNAVAILABLE(Failure.Kind.UNAVAILABLE),
        /** Somebody asked for it to stop. */
        CANCELLED(Failure.Kind.CANCELLED);

        private final Failure.Kind kind;

        Reason(Failure.Kind kind) {
            this.kind = kind;
        }
    }
}
