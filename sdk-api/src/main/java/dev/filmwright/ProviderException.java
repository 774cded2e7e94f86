package dev.filmwright;

import org.jspecify.annotations.Nullable;

/** Thrown when a call to a backend did not work; a job that failed is a value instead. */
public class ProviderException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with what went wrong and its cause, if any. */
    public ProviderException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
