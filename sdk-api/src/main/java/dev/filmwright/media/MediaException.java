package dev.filmwright.media;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import org.jspecify.annotations.Nullable;

/** Thrown when a picture, a clip or a text cannot be read or stored; nothing is left behind. */
public class MediaException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates the exception with its reason, a sentence and its cause, if any. */
    public MediaException(Reason reason, String message, @Nullable Throwable cause) {
        super(Failure.of(reason.kind, message), cause);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a file was refused. */
    public enum Reason {
        /** Not one of the formats read. */
        UNKNOWN_FORMAT(Failure.Kind.UNSUPPORTED),
        /** No bytes at all. */
        EMPTY(Failure.Kind.CORRUPT),
        /** The bytes end too early. */
        TRUNCATED(Failure.Kind.CORRUPT),
        /** The bytes contradict themselves. */
        CORRUPT(Failure.Kind.CORRUPT),
        /** More bytes than allowed. */
        TOO_LARGE(Failure.Kind.INVALID_REQUEST),
        /** More pixels than allowed. */
        TOO_MANY_PIXELS(Failure.Kind.INVALID_REQUEST),
        /** More frames than allowed. */
        TOO_MANY_FRAMES(Failure.Kind.INVALID_REQUEST),
        /** More parts than allowed: scans, strips, samples. */
        TOO_COMPLEX(Failure.Kind.INVALID_REQUEST),
        /** Its background was to be taken away, but is not plain. */
        NOT_PLAIN(Failure.Kind.UNSUPPORTED),
        /** The bytes could not be read where they come from. */
        UNREADABLE(Failure.Kind.UNAVAILABLE),
        /** The store cannot be written. */
        STORE_FAILED(Failure.Kind.UNAVAILABLE);

        private final Failure.Kind kind;

        Reason(Failure.Kind kind) {
            this.kind = kind;
        }
    }
}
