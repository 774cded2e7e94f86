package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;

/**
 * Something a host sells: an amount to spend, at a price. Immutable.
 *
 * @param id its id with the host, e.g. {@code "starter"}
 * @param name its name for people
 * @param price what the payer pays
 * @param credit what is put on the account
 */
public record CreditPackage(String id, String name, Money price, Money credit) {
    /** Checks that nothing is empty. */
    public CreditPackage {
        if (id.isBlank() || name.isBlank()) {
            throw new InvalidInputException("package", id, "give it an id and a name");
        }
        if (price.signum() < 0) {
            throw new InvalidInputException("price", price.exact(), "use 0 or more");
        }
        if (credit.signum() <= 0 || credit.amount().scale() > Budget.DECIMALS) {
            throw new InvalidInputException(
                    "credit", credit.exact(), "use more than 0, with at most " + Budget.DECIMALS + " decimals");
        }
    }
}
