package dev.filmwright.spi;

import dev.filmwright.InvalidInputException;

/**
 * By what a trainer finds a training again, also in another process. Immutable.
 *
 * @param value 1 to 2000 characters that only the trainer understands; no secret
 */
public record TrainerHandle(String value) {
    private static final int LONGEST = 2000;

    /**
     * Checks the value.
     *
     * @throws InvalidInputException if it is empty or too long
     */
    public TrainerHandle {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidInputException("handle", value.length() + " characters", "use 1 to " + LONGEST);
        }
    }
}
