package dev.filmwright;

/** Thrown when a change cannot be made because the thing was changed meanwhile, exists already or is in use. */
public class ConflictException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence that says what is in the way and what to do. */
    public ConflictException(String message) {
        super(Failure.of(Failure.Kind.CONFLICT, message), null);
    }
}
