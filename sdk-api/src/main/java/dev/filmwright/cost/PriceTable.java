package dev.filmwright.cost;

import dev.filmwright.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a provider charges, as of a day. Immutable.
 *
 * @param provider the provider's id
 * @param name the provider's name for people
 * @param asOf the day the prices were read
 * @param source where they were read
 * @param prices the lines
 * @param credit what one of the provider's credits costs in the prices' currency, where it tells costs in credits
 */
public record PriceTable(
        String provider, String name, LocalDate asOf, String source, List<Price> prices, Optional<Money> credit) {
    /** Copies the list. */
    public PriceTable {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        prices = List.copyOf(prices);
        if (credit.filter(value -> value.signum() <= 0).isPresent()) {
            throw new InvalidInputException("credit", credit.get(), "a credit costs more than nothing");
        }
    }

    /** Creates a table of a provider without credits. */
    public PriceTable(String provider, String name, LocalDate asOf, String source, List<Price> prices) {
        this(provider, name, asOf, source, prices, Optional.empty());
    }

    /** Returns an amount in the currency of this table: one in the provider's credits is converted, others are as they are. */
    public Money converted(Money amount) {
        return amount.currency().equals(MoneyUnit.credits(provider))
                ? credit.map(value -> value.times(amount.amount())).orElse(amount)
                : amount;
    }
}
