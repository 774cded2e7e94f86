package dev.filmwright.spending;

/** Something to be told before money runs out. */
public sealed interface SpendingWarning {
    /**
     * A start took a budget to one of its warning levels. Immutable.
     *
     * @param status the budget after the start
     * @param percent the level reached, of the ceiling
     */
    record BudgetNearlyUsed(BudgetStatus status, int percent) implements SpendingWarning {}

    /**
     * A start took a prepaid account to its low balance. Immutable.
     *
     * @param status the account after the start
     */
    record LowBalance(AccountStatus status) implements SpendingWarning {}
}
