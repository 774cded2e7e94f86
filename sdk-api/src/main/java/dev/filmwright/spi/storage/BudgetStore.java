package dev.filmwright.spi.storage;

import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostScope;
import java.util.Collection;
import java.util.List;

/** The budgets, inside one transaction. What was spent of them is the ledger's. */
public interface BudgetStore {
    /** Stores a budget; it takes the place of the one with its key. */
    void put(Budget budget);

    /** Removes a budget; returns whether there was one. */
    boolean remove(Budget.Key key);

    /** Returns the budgets of some scopes, in order of kind, key, period and unit. */
    List<Budget> of(Collection<CostScope> scopes);

    /** Returns all budgets, in the same order. */
    List<Budget> all();
}
