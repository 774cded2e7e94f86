package dev.filmwright.cost;

import dev.filmwright.InvalidInputException;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * What an amount is counted in: a currency, or the credits of a backend or of the host. Immutable.
 *
 * @param code the ISO 4217 code of a currency, e.g. {@code "USD"}, or who issues the credits and what they are called, e.g.
 *     {@code "flux:credits"}
 */
public record MoneyUnit(String code) implements Comparable<MoneyUnit> {
    private static final Pattern CREDITS = Pattern.compile("[a-z0-9][a-z0-9._-]{0,40}:[a-z][a-z0-9-]{0,20}");

    /** The US dollar. */
    public static final MoneyUnit USD = new MoneyUnit("USD");

    /** No unit: of costs that nobody knows (ISO 4217: "XXX, no currency"). */
    public static final MoneyUnit NONE = new MoneyUnit("XXX");

    /**
     * Checks the code.
     *
     * @throws InvalidInputException if it is neither a currency's nor {@code issuer:credits}
     */
    public MoneyUnit {
        if (!CREDITS.matcher(code).matches() && !currency(code)) {
            throw new InvalidInputException(
                    "unit", code, "use a currency's code such as USD, or credits as issuer:credits");
        }
    }

    private static boolean currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the unit of a currency. */
    public static MoneyUnit of(Currency currency) {
        return new MoneyUnit(currency.getCurrencyCode());
    }

    /** Returns the credits of an issuer, e.g. {@code credits("flux")} for {@code flux:credits}. */
    public static MoneyUnit credits(String issuer) {
        return new MoneyUnit(issuer + ":credits");
    }

    /** Returns whether it is a currency rather than credits. */
    public boolean isCurrency() {
        return code.indexOf(':') < 0;
    }

    @Override
    public int compareTo(MoneyUnit other) {
        return code.compareTo(other.code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
