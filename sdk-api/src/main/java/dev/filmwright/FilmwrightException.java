package dev.filmwright;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception Filmwright throws on purpose.
 *
 * <p>The {@link #failure()} tells what kind of trouble it is, whether trying again can help and whether money was
 * spent. Messages never hold a secret or a signed URL.
 */
public class FilmwrightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * Creates an exception that says what {@code failure} says.
     *
     * @param failure what went wrong
     * @param cause what caused it, or {@code null}
     */
    public FilmwrightException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    /** Returns what went wrong, as data. */
    public Failure failure() {
        return failure;
    }
}
