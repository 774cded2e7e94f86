package dev.filmwright.spending;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.cost.Money;

/**
 * Thrown when a start would go above a budget, or above what a prepaid account holds: nothing was started. Its failure's kind
 * is {@link Failure.Kind#QUOTA_EXHAUSTED}; the message names the limit, what is spent, reserved and wanted, and the remedy.
 */
public final class BudgetExceededException extends FilmwrightException {
    private static final long serialVersionUID = 1L;

    private final transient CostScope scope;
    private final transient Money limit;
    private final transient Totals totals;
    private final transient Money wanted;

    /**
     * Creates the exception.
     *
     * @param what the limit in words, e.g. {@code "the budget of production film"}
     * @param scope what is limited
     * @param limit the most that may be used
     * @param totals what is used already
     * @param wanted what the start would cost at most
     * @param remedy what to do
     */
    public BudgetExceededException(
            String what, CostScope scope, Money limit, Totals totals, Money wanted, String remedy) {
        super(
                Failure.of(
                        Failure.Kind.QUOTA_EXHAUSTED,
                        what + " is " + limit.exact() + ", of which "
                                + totals.charged().exact() + " are spent and "
                                + totals.reserved().exact() + " reserved; this start may cost " + wanted.exact()
                                + ": " + remedy),
                null);
        this.scope = scope;
        this.limit = limit;
        this.totals = totals;
        this.wanted = wanted;
    }

    /** Returns what is limited. */
    public CostScope scope() {
        return scope;
    }

    /** Returns the most that may be used. */
    public Money limit() {
        return limit;
    }

    /** Returns what is spent and reserved already. */
    public Totals totals() {
        return totals;
    }

    /** Returns what the start would cost at most. */
    public Money wanted() {
        return wanted;
    }
}
