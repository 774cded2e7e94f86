package dev.filmwright.cost;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something about a price table that its user should know. Immutable.
 *
 * @param provider the provider's id
 * @param asOf the day of its prices
 * @param message what it is and what to do, as a sentence
 */
public record PriceFinding(String provider, LocalDate asOf, String message) {
    /** Checks that nothing is {@code null}. */
    public PriceFinding {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(message, "message");
    }
}
