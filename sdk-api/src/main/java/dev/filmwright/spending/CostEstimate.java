package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a request would cost. What is unknown is never taken for nothing. An estimate is no offer: the bill counts. */
public sealed interface CostEstimate {

    /** Returns the most it would cost, where that is known and not free. */
    default Optional<Money> most() {
        return this instanceof Known known ? Optional.of(known.high()) : Optional.empty();
    }

    /** The model never costs money. */
    record Free() implements CostEstimate {
        @Override
        public String toString() {
            return "free";
        }
    }

    /**
     * The price table tells. Immutable.
     *
     * @param low the least it would cost
     * @param high the most it would cost, in the same unit; what budgets reserve
     * @param asOf the day of the prices
     */
    record Known(Money low, Money high, LocalDate asOf) implements CostEstimate {
        /** Checks the order. */
        public Known {
            Objects.requireNonNull(asOf, "asOf");
            if (low.isMoreThan(high)) {
                throw new InvalidInputException("low", low, "the least is not more than the most, " + high);
            }
        }

        @Override
        public String toString() {
            return low.equals(high) ? low.exact() : low.exact() + " to " + high.exact();
        }
    }

    /**
     * Nobody can tell before it is done.
     *
     * @param why why not, as a sentence
     */
    record Unknown(String why) implements CostEstimate {
        /** Checks that the reason is there. */
        public Unknown {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String toString() {
            return "unknown: " + why;
        }
    }
}
