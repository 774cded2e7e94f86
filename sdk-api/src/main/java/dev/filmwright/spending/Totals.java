package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;

/**
 * What was reserved, charged and bought, in one unit; also what an entry adds to it. Immutable.
 *
 * @param reserved what is held for jobs that are not over
 * @param charged what was spent
 * @param bought what was paid in
 */
public record Totals(Money reserved, Money charged, Money bought) {
    /** Checks that all are in one unit. */
    public Totals {
        if (!charged.currency().equals(reserved.currency())
                || !bought.currency().equals(reserved.currency())) {
            throw new InvalidInputException("currency", charged.currency(), "use " + reserved.currency() + " for all");
        }
    }

    /** Returns nothing, in a unit. */
    public static Totals none(MoneyUnit unit) {
        Money zero = Money.zero(unit);
        return new Totals(zero, zero, zero);
    }

    /** Returns a reservation. */
    public static Totals reserving(Money amount) {
        Money zero = Money.zero(amount.currency());
        return new Totals(amount, zero, zero);
    }

    /** Returns a charge. */
    public static Totals charging(Money amount) {
        Money zero = Money.zero(amount.currency());
        return new Totals(zero, amount, zero);
    }

    /** Returns something paid in. */
    public static Totals buying(Money amount) {
        Money zero = Money.zero(amount.currency());
        return new Totals(zero, zero, amount);
    }

    /**
     * Returns the sum of both.
     *
     * @throws dev.filmwright.InvalidInputException if the units differ
     */
    public Totals plus(Totals other) {
        return new Totals(reserved.plus(other.reserved), charged.plus(other.charged), bought.plus(other.bought));
    }

    /** Returns the unit. */
    public MoneyUnit unit() {
        return reserved.currency();
    }

    /** Returns what is spent or held: the part of a ceiling that is used up. */
    public Money used() {
        return charged.plus(reserved);
    }

    /** Returns what was paid in and is neither spent nor held. */
    public Money balance() {
        return bought.minus(used());
    }
}
