package dev.filmwright.cost;

import java.util.List;
import java.util.Optional;

/** The price tables of an open library. Thread-safe; does not block, costs no money. */
public interface PriceBook {

    /**
     * Returns the table of each provider, in order of provider: the host's own wins over one that was found, and of two
     * alike the one with the newer day.
     */
    List<PriceTable> tables();

    /** Returns the table of a provider, if there is one. */
    default Optional<PriceTable> table(String provider) {
        return tables().stream()
                .filter(table -> table.provider().equals(provider))
                .findFirst();
    }

    /** Returns what {@code work} would cost with every model that can do all of one part of it, cheapest first by kind. */
    List<Estimate> estimate(Work work);

    /**
     * Returns what to know about the tables: which are out of date.
     *
     * @param days how old prices may be, in days
     */
    List<PriceFinding> findings(int days);
}
