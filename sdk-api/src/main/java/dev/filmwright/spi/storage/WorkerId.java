package dev.filmwright.spi.storage;

import java.util.Objects;

/**
 * The identity of a worker: of one engine while its library is open. Immutable.
 *
 * @param value the identity, never empty; another one each time a library is opened
 */
public record WorkerId(String value) {
    /** Checks that it is not empty. */
    public WorkerId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("value must not be empty");
        }
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }
}
