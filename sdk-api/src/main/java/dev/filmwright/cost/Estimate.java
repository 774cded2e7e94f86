package dev.filmwright.cost;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a piece of work would cost with one model. Immutable. An estimate is no offer: the backend's bill counts.
 *
 * @param provider the provider's id
 * @param providerName the provider's name for people
 * @param price the price line used
 * @param units how many billed units, e.g. seconds
 * @param total what it would cost
 * @param asOf the day of the prices
 */
public record Estimate(String provider, String providerName, Price price, long units, Money total, LocalDate asOf) {
    /** Checks that nothing is {@code null}. */
    public Estimate {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(providerName, "providerName");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(asOf, "asOf");
    }
}
