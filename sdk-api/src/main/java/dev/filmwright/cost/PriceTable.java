package dev.filmwright.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a provider charges, as of a day. Immutable.
 *
 * @param provider the provider's id
 * @param name the provider's name for people
 * @param asOf the day the prices were read
 * @param source where they were read
 * @param prices the lines
 */
public record PriceTable(String provider, String name, LocalDate asOf, String source, List<Price> prices) {
    /** Copies the list. */
    public PriceTable {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        prices = List.copyOf(prices);
    }
}
