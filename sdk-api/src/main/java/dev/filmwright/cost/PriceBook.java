package dev.filmwright.cost;

import java.util.List;

/** The price tables of an open library. Thread-safe; does not block, costs no money. */
public interface PriceBook {

    /** Returns the tables found, in order of provider. */
    List<PriceTable> tables();

    /** Returns what {@code work} would cost with every model that can do all of one part of it, cheapest first by kind. */
    List<Estimate> estimate(Work work);
}
