package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobTerms;
import java.util.Objects;
import java.util.Optional;

/**
 * A prepaid account: what {@link JobTerms#account} names is charged to it, and it must hold what a start would cost at most.
 * Immutable.
 *
 * @param id the name in {@link JobTerms#account}
 * @param unit what it is counted in
 * @param low a balance at or below this brings a warning; empty for none
 * @param unknown what a request of unknown cost is taken to cost; empty to refuse it
 */
public record Account(String id, MoneyUnit unit, Optional<Money> low, Optional<Money> unknown) {
    /** Checks the id and the units. */
    public Account {
        JobTerms.usual().account(id);
        Objects.requireNonNull(unit, "unit");
        if (low.filter(amount -> amount.signum() < 0 || !amount.currency().equals(unit))
                .isPresent()) {
            throw new InvalidInputException("low", low.get().exact(), "use 0 or more in " + unit);
        }
        Budget.checkAssumed(unknown, unit);
    }

    /** Returns an account that gives no warning and refuses what it cannot know the cost of. */
    public static Account of(String id, MoneyUnit unit) {
        return new Account(id, unit, Optional.empty(), Optional.empty());
    }

    /** Returns this account with a warning at a balance of {@code amount} or less. */
    public Account warnBelow(Money amount) {
        return new Account(id, unit, Optional.of(amount), unknown);
    }

    /** Returns this account that takes a request of unknown cost to cost {@code amount} instead of refusing it. */
    public Account assuming(Money amount) {
        return new Account(id, unit, low, Optional.of(amount));
    }
}
