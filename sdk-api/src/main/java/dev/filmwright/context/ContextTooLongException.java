package dev.filmwright.context;

import dev.filmwright.InvalidInputException;
import java.util.List;

/** Thrown when what must be told does not fit, even in its shortest forms; the message names the pieces with their tokens. */
public final class ContextTooLongException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    private final int missing;
    private final transient List<String> pieces;

    /**
     * Creates the exception.
     *
     * @param budget how many tokens there are
     * @param missing how many more there would have to be
     * @param pieces the ids of the pieces that must be told
     * @param named the same with their tokens, for the message
     */
    public ContextTooLongException(int budget, int missing, List<String> pieces, String named) {
        super(
                "budget",
                budget,
                "what must be told takes " + missing + " tokens more (" + named
                        + "): allow them, or give those pieces shorter forms");
        this.missing = missing;
        this.pieces = List.copyOf(pieces);
    }

    /** Returns how many tokens are missing. */
    public int missing() {
        return missing;
    }

    /** Returns the ids of the pieces that must be told. */
    public List<String> pieces() {
        return pieces;
    }
}
