package dev.filmwright.spending;

import java.util.List;
import java.util.Optional;

/** The ceilings. Thread-safe; every call blocks shortly, none costs money. */
public interface Budgets {
    /** Sets a budget, or replaces the one with this key. What was spent before counts too; nothing that runs is stopped. */
    void set(Budget budget);

    /** Removes a budget; returns whether there was one. */
    boolean remove(Budget.Key key);

    /** Returns all budgets and how they stand, in order of scope. */
    List<BudgetStatus> list();

    /** Returns how a budget stands, if there is one. */
    Optional<BudgetStatus> find(Budget.Key key);
}
