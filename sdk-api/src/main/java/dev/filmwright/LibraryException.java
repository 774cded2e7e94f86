package dev.filmwright;

import org.jspecify.annotations.Nullable;

/** Thrown when a library folder cannot be opened or used: locked, written by a newer version, unreadable, full. */
public class LibraryException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with what went wrong and its cause, if any. */
    public LibraryException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
