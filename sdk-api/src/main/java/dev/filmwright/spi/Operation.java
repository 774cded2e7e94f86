package dev.filmwright.spi;

import java.util.Objects;

/**
 * A backend's own name for work it accepted: all another process needs to go on polling. Immutable.
 *
 * @param value a short text of the provider's choice; no secret
 */
public record Operation(String value) {
    /** Checks that it is there. */
    public Operation {
        Objects.requireNonNull(value, "value");
    }
}
