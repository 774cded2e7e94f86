package dev.filmwright.spending;

import dev.filmwright.cost.Money;
import java.util.Objects;

/**
 * One line of a report: what one thing cost in one unit. Immutable.
 *
 * @param key what it is for, as {@link CostQuery.By} says; empty for what belongs to none
 * @param totals what was reserved, charged and bought
 * @param uncertain the part of the charges that the backend did not confirm: estimated or assumed
 * @param jobs how many jobs are in it
 * @param unknown how many of them ended at a cost nobody knows
 */
public record CostLine(String key, Totals totals, Money uncertain, long jobs, long unknown) {
    /** Checks that nothing is {@code null}. */
    public CostLine {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(uncertain, "uncertain");
    }
}
