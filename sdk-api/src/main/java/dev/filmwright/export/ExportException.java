package dev.filmwright.export;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import org.jspecify.annotations.Nullable;

/** Thrown when an export cannot be written; no half-written file is left. */
public class ExportException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence and its cause, if any. */
    public ExportException(String message, @Nullable Throwable cause) {
        super(Failure.of(Failure.Kind.UNAVAILABLE, message), cause);
    }
}
