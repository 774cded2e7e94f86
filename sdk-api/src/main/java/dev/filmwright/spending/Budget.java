package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A ceiling on what may be spent and reserved. Starts that would go above it are refused. Immutable.
 *
 * @param scope what it limits
 * @param period whether it is for all time or for each day
 * @param ceiling the most that may be spent and reserved; costs in other units are unknown to it
 * @param warnAt at which percentages of the ceiling a warning is given, 1 to 100
 * @param unknown what a request of unknown cost is taken to cost; empty to refuse it
 */
public record Budget(
        CostScope scope, Period period, Money ceiling, SortedSet<Integer> warnAt, Optional<Money> unknown) {
    /** How many decimals amounts of the ledger have: finer ones are rounded up. */
    public static final int DECIMALS = 9;

    /** Copies the set; checks the amounts. */
    public Budget {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(period, "period");
        warnAt = Collections.unmodifiableSortedSet(new TreeSet<>(warnAt));
        if (ceiling.signum() < 0 || ceiling.amount().scale() > DECIMALS) {
            throw new InvalidInputException(
                    "ceiling", ceiling.exact(), "use 0 or more, with at most " + DECIMALS + " decimals");
        }
        if (!warnAt.isEmpty() && (warnAt.first() < 1 || warnAt.last() > 100)) {
            throw new InvalidInputException("warnAt", warnAt, "use percentages from 1 to 100");
        }
        checkAssumed(unknown, ceiling.currency());
    }

    static void checkAssumed(Optional<Money> unknown, MoneyUnit unit) {
        if (unknown.filter(amount -> amount.signum() <= 0
                        || amount.amount().scale() > DECIMALS
                        || !amount.currency().equals(unit))
                .isPresent()) {
            throw new InvalidInputException(
                    "unknown",
                    unknown.get().exact(),
                    "use an amount above 0 in " + unit + " with at most " + DECIMALS + " decimals, or none to refuse");
        }
    }

    /** Returns a budget for all time that warns at 80 percent and refuses what it cannot know the cost of. */
    public static Budget of(CostScope scope, Money ceiling) {
        return new Budget(scope, Period.ALL_TIME, ceiling, new TreeSet<>(List.of(80)), Optional.empty());
    }

    /** Returns this budget for each day, by the library's clock and its zone. */
    public Budget perDay() {
        return new Budget(scope, Period.DAY, ceiling, warnAt, unknown);
    }

    /** Returns this budget with warnings at other percentages. */
    public Budget warningAt(Integer... percentages) {
        return new Budget(scope, period, ceiling, new TreeSet<>(List.of(percentages)), unknown);
    }

    /** Returns this budget that takes a request of unknown cost to cost {@code amount} instead of refusing it. */
    public Budget assuming(Money amount) {
        return new Budget(scope, period, ceiling, warnAt, Optional.of(amount));
    }

    /** Returns what names it: there is one budget of a scope, period and unit. */
    public Key key() {
        return new Key(scope, period, ceiling.currency());
    }

    /** Returns it in words, e.g. {@code "the budget of production film per day"}. */
    public String words() {
        return "the budget of " + scope + (period == Period.DAY ? " per day" : "");
    }

    /** What a ceiling is for. */
    public enum Period {
        /** For all time. */
        ALL_TIME,
        /** For each day anew. */
        DAY
    }

    /**
     * What names a budget. Immutable.
     *
     * @param scope what it limits
     * @param period whether it is for all time or for each day
     * @param unit the unit of its ceiling
     */
    public record Key(CostScope scope, Period period, MoneyUnit unit) {
        /** Checks that nothing is {@code null}. */
        public Key {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(unit, "unit");
        }
    }
}
