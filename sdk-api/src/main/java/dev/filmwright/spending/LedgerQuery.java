package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which entries of the ledger to return: those of a scope and of some days. Immutable.
 *
 * @param scope what they count to
 * @param from the first day
 * @param to the last day
 * @param after the number of the last entry of the page before; 0 for the first page
 * @param limit how many to return at most, 1 to {@value #MOST}
 */
public record LedgerQuery(CostScope scope, LocalDate from, LocalDate to, long after, int limit) {
    /** How many entries a page has at most. */
    public static final int MOST = 1000;

    /** The first day there is. */
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The last day there is. */
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Checks the limit and the days. */
    public LedgerQuery {
        Objects.requireNonNull(scope, "scope");
        check(from, to, limit);
    }

    static void check(LocalDate from, LocalDate to, int limit) {
        if (from.isBefore(FIRST) || to.isAfter(LAST) || to.isBefore(from)) {
            throw new InvalidInputException("to", to, "use a day from " + from + " on, of the years 1 to 9999");
        }
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", limit, "use 1 to " + MOST);
        }
    }

    /** Returns the query for the first page of all that was ever written in a scope. */
    public static LedgerQuery of(CostScope scope) {
        return new LedgerQuery(scope, FIRST, LAST, 0, MOST);
    }

    /** Returns the query for some days only. */
    public LedgerQuery days(LocalDate first, LocalDate last) {
        return new LedgerQuery(scope, first, last, after, limit);
    }

    /** Returns the query for what comes after an entry. */
    public LedgerQuery after(LedgerEntry last) {
        return new LedgerQuery(scope, from, to, last.number(), limit);
    }
}
