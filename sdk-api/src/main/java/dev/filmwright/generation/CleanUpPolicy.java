package dev.filmwright.generation;

import dev.filmwright.InvalidInputException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which attempts may go, slot by slot. Immutable.
 *
 * <p>Chosen ones never go, nor those under way, those that are uncertain and those whose files something shows.
 *
 * <p>Of those that succeeded go the ones that are beyond the newest to keep and older than the age to keep, where these
 * are set; if neither is, none. Of those that failed or were cancelled go, if the policy says so, the ones older than the
 * age to keep, or all if it is not set.
 */
public final class CleanUpPolicy {
    private final OptionalInt keepNewest;
    private final Optional<Duration> olderThan;
    private final boolean failed;

    private CleanUpPolicy(Builder builder) {
        keepNewest = builder.keepNewest;
        olderThan = builder.olderThan;
        failed = builder.failed;
    }

    /** Returns a builder for a policy by which nothing goes yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many of the newest successful attempts at a slot stay, if that decides. */
    public OptionalInt keepNewest() {
        return keepNewest;
    }

    /** Returns how old an attempt must be to go, if that decides. */
    public Optional<Duration> olderThan() {
        return olderThan;
    }

    /** Returns whether failed and cancelled attempts go. */
    public boolean failed() {
        return failed;
    }

    /** Builds {@link CleanUpPolicy}. Not thread-safe. */
    public static final class Builder {
        private OptionalInt keepNewest = OptionalInt.empty();
        private Optional<Duration> olderThan = Optional.empty();
        private boolean failed;

        private Builder() {}

        /**
         * Keeps the newest successful attempts at each slot.
         *
         * @throws InvalidInputException if {@code attempts} is negative
         */
        public Builder keepNewest(int attempts) {
            if (attempts < 0) {
                throw new InvalidInputException("keepNewest", attempts, "keep none or more");
            }
            keepNewest = OptionalInt.of(attempts);
            return this;
        }

        /**
         * Keeps what was started within the last {@code age}.
         *
         * @throws InvalidInputException if {@code age} is negative
         */
        public Builder olderThan(Duration age) {
            if (age.isNegative()) {
                throw new InvalidInputException("olderThan", age, "give a time of zero or more");
            }
            olderThan = Optional.of(age);
            return this;
        }

        /** Lets failed and cancelled attempts go. */
        public Builder failed() {
            failed = true;
            return this;
        }

        /**
         * Returns the policy.
         *
         * @throws InvalidInputException if it says nothing
         */
        public CleanUpPolicy build() {
            if (keepNewest.isEmpty() && olderThan.isEmpty() && !failed) {
                throw new InvalidInputException(
                        "policy", "empty", "say what may go: keepNewest, olderThan or failed attempts");
            }
            return new CleanUpPolicy(this);
        }
    }
}
