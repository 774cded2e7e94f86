package dev.filmwright.spending;

import dev.filmwright.cost.Money;
import java.util.Objects;

/**
 * How a budget stands. Immutable.
 *
 * @param budget the budget
 * @param totals what was spent and is reserved in its scope; of today, if it is one for each day
 */
public record BudgetStatus(Budget budget, Totals totals) {
    /** Checks that nothing is {@code null}. */
    public BudgetStatus {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(totals, "totals");
    }

    /** Returns what may still be spent; below zero where backends charged more than was expected. */
    public Money left() {
        return budget.ceiling().minus(totals.used());
    }
}
