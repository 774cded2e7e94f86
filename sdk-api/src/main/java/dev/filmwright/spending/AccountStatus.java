package dev.filmwright.spending;

import dev.filmwright.cost.Money;
import java.util.Objects;

/**
 * How a prepaid account stands. Immutable.
 *
 * @param account the account
 * @param totals what was bought, spent and is reserved
 */
public record AccountStatus(Account account, Totals totals) {
    /** Checks that nothing is {@code null}. */
    public AccountStatus {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(totals, "totals");
    }

    /**
     * Returns what can still be spent: bought, less spent, less reserved. Starts never take it below zero; a backend that
     * charges more than was expected can.
     */
    public Money balance() {
        return totals.balance();
    }
}
