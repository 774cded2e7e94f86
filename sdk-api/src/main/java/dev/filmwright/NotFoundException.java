package dev.filmwright;

/** Thrown when an id names nothing in this library. */
public class NotFoundException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what the kind of thing, e.g. {@code "asset"}
     * @param id the id that was asked for
     */
    public NotFoundException(String what, String id) {
        super(Failure.of(Failure.Kind.NOT_FOUND, "no " + what + " \"" + id + "\" in this library"), null);
    }
}
