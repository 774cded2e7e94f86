package dev.filmwright.cost;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money. Immutable; amounts are equal when value and currency are, whatever their scale.
 *
 * @param amount the amount, kept without trailing zeros
 * @param currency its currency
 */
public record Money(BigDecimal amount, Currency currency) {
    /** Strips trailing zeros. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** Returns an amount in US dollars, e.g. {@code Money.usd("0.03")}. */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidInputException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInputException("currency", other.currency, "add amounts in " + currency + " only");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Returns this amount times {@code factor}, exactly. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** Returns the amount as people read it, e.g. {@code "USD 12.40"}, rounded up to cents. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.CEILING)
                        .toPlainString();
    }
}
