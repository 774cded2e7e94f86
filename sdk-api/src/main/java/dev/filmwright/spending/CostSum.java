package dev.filmwright.spending;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several requests would cost together: what is known by unit, and apart from it what is not. Immutable.
 *
 * @param known the sums of those whose cost is known, by unit
 * @param free how many are free
 * @param unknown why the others cannot be told, one reason each
 */
public record CostSum(SortedMap<MoneyUnit, Range> known, int free, List<String> unknown) {
    /** Copies the collections. */
    public CostSum {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        unknown = List.copyOf(unknown);
    }

    /** Returns the sum of some estimates. */
    public static CostSum of(Collection<CostEstimate> estimates) {
        SortedMap<MoneyUnit, Range> known = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        int free = 0;
        for (CostEstimate estimate : estimates) {
            if (estimate instanceof CostEstimate.Known told) {
                known.merge(told.low().currency(), new Range(told.low(), told.high()), Range::plus);
            } else if (estimate instanceof CostEstimate.Unknown untold) {
                unknown.add(untold.why());
            } else {
                free++;
            }
        }
        return new CostSum(known, free, unknown);
    }

    /** Returns the sum of both. */
    public CostSum plus(CostSum other) {
        SortedMap<MoneyUnit, Range> both = new TreeMap<>(known);
        other.known.forEach((unit, range) -> both.merge(unit, range, Range::plus));
        List<String> reasons = new ArrayList<>(unknown);
        reasons.addAll(other.unknown);
        return new CostSum(both, free + other.free, reasons);
    }

    /** Returns whether the cost of every one is known. */
    public boolean complete() {
        return unknown.isEmpty();
    }

    /**
     * The least and the most that something costs. Immutable.
     *
     * @param low the least
     * @param high the most
     */
    public record Range(Money low, Money high) {
        Range plus(Range other) {
            return new Range(low.plus(other.low), high.plus(other.high));
        }
    }
}
