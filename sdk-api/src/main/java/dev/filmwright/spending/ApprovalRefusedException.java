package dev.filmwright.spending;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;

/** Thrown when the host's approval policy refuses a start: nothing was stored, nothing was paid. */
public final class ApprovalRefusedException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence that says what was refused and how it can be approved. */
    public ApprovalRefusedException(String message) {
        super(Failure.of(Failure.Kind.INVALID_REQUEST, message), null);
    }
}
