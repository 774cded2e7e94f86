package dev.filmwright.talent;

import dev.filmwright.InvalidInputException;

/**
 * The identity of a wizard's session. Immutable.
 *
 * @param value an opaque string of letters and digits
 */
public record WizardId(String value) {
    /**
     * Checks the value.
     *
     * @throws InvalidInputException if it is empty, too long, or has other characters
     */
    public WizardId {
        if (!value.matches("[A-Za-z0-9]{1,64}")) {
            throw new InvalidInputException("session", value, "use the id that the wizard gave, letters and digits");
        }
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
