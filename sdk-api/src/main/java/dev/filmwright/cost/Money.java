package dev.filmwright.cost;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money or credits. Immutable; amounts are equal when value and unit are, whatever their scale.
 *
 * <p>Amounts are below 10<sup>15</sup> and have at most {@value #MOST_DECIMALS} decimals: what a backend says cannot grow
 * without bounds.
 *
 * @param amount the amount, kept without trailing zeros
 * @param currency what it is counted in
 */
public record Money(BigDecimal amount, MoneyUnit currency) {
    /** How many decimals an amount has at most. */
    public static final int MOST_DECIMALS = 18;

    private static final int MOST_DIGITS = 15;

    /**
     * Strips trailing zeros.
     *
     * @throws InvalidInputException if the amount is out of bounds
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() > MOST_DECIMALS || (long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new InvalidInputException(
                    "amount",
                    amount,
                    "use at most " + MOST_DIGITS + " digits before the point and " + MOST_DECIMALS + " behind it");
        }
    }

    /** Creates an amount in a currency. */
    public Money(BigDecimal amount, Currency currency) {
        this(amount, MoneyUnit.of(currency));
    }

    /** Returns an amount in US dollars, e.g. {@code Money.usd("0.03")}. */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), MoneyUnit.USD);
    }

    /** Returns nothing, in a unit. */
    public static Money zero(MoneyUnit unit) {
        return new Money(BigDecimal.ZERO, unit);
    }

    /**
     * Reads what {@link #exact()} writes, e.g. {@code "USD 12.40"} or {@code "flux:credits 4.5"}.
     *
     * @throws InvalidInputException if it is written otherwise
     */
    public static Money parse(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length != 2 || !words[1].matches("-?\\d{1,15}(\\.\\d{1,18})?")) {
            throw new InvalidInputException("money", text, "write the unit and the amount, e.g. USD 12.40");
        }
        return new Money(new BigDecimal(words[1]), new MoneyUnit(words[0]));
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidInputException if the units differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /**
     * Returns this less {@code other}; below zero if that is more.
     *
     * @throws InvalidInputException if the units differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** Returns this amount times {@code factor}, exactly. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** Returns the opposite amount. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** Returns this amount with at most so many decimals; what is finer is rounded up, so that no cost is made less. */
    public Money roundedUp(int decimals) {
        return amount.scale() <= decimals ? this : new Money(amount.setScale(decimals, RoundingMode.CEILING), currency);
    }

    /**
     * Returns whether this is more than {@code other}.
     *
     * @throws InvalidInputException if the units differ
     */
    public boolean isMoreThan(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    /** Returns -1, 0 or 1: whether the amount is below, at or above zero. */
    public int signum() {
        return amount.signum();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInputException("currency", other.currency, "add amounts in " + currency + " only");
        }
        return other;
    }

    /** Returns the amount to the last decimal, at least to cents where there are such, e.g. {@code "USD 0.0336"}. */
    public String exact() {
        return currency + " "
                + amount.setScale(Math.max(decimals(), amount.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    /** Returns the amount as people read it, e.g. {@code "USD 12.40"}, rounded up to cents; credits are not rounded. */
    @Override
    public String toString() {
        return currency.isCurrency()
                ? currency + " "
                        + amount.setScale(decimals(), RoundingMode.CEILING).toPlainString()
                : exact();
    }

    private int decimals() {
        return currency.isCurrency()
                ? Math.max(0, Currency.getInstance(currency.code()).getDefaultFractionDigits())
                : 0;
    }
}
