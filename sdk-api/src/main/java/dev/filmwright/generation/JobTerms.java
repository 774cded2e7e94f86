package dev.filmwright.generation;

import dev.filmwright.InvalidInputException;
import java.time.Duration;
import java.util.Optional;

/**
 * On what terms a job is done: who pays, how urgent it is, how long it may take. Immutable.
 *
 * @param account the account that pays, e.g. a customer's id; {@value #OWN_ACCOUNT} for the library's own
 * @param priority jobs of a higher one are sent first; 0 is usual, from {@value #LEAST_URGENT} to {@value #MOST_URGENT}
 * @param startWithin how long after its start it may be handed to the backend at the latest; after that it fails with
 *     {@link dev.filmwright.Failure.Kind#TIMEOUT} and costs nothing, also where it waits for a pause or a limit; empty for
 *     any time
 * @param finishWithin how long after its start the backend must be done at the latest; after that the backend is asked to
 *     stop and the job fails with {@link dev.filmwright.Failure.Kind#TIMEOUT}, unless it turns out to be done; empty for
 *     a day from the hand-over. Both count anew when a caller sends the job again
 */
public record JobTerms(String account, int priority, Optional<Duration> startWithin, Optional<Duration> finishWithin) {
    /** The account of those who name none. */
    public static final String OWN_ACCOUNT = "default";

    /** The lowest priority. */
    public static final int LEAST_URGENT = -1000;

    /** The highest priority. */
    public static final int MOST_URGENT = 1000;

    private static final JobTerms USUAL = new JobTerms(OWN_ACCOUNT, 0, Optional.empty(), Optional.empty());

    /** Checks the account, the priority and the times. */
    public JobTerms {
        if (!account.matches("[A-Za-z0-9._@-]{1,64}")) {
            throw new InvalidInputException("account", account, "use letters, digits and . _ @ - only, at most 64");
        }
        if (priority < LEAST_URGENT || priority > MOST_URGENT) {
            throw new InvalidInputException("priority", priority, "use " + LEAST_URGENT + " to " + MOST_URGENT);
        }
        check("startWithin", startWithin);
        check("finishWithin", finishWithin);
    }

    /** Returns the usual terms: the library's own account, priority 0, no deadline. */
    public static JobTerms usual() {
        return USUAL;
    }

    /** Returns these terms with another account. */
    public JobTerms account(String payer) {
        return new JobTerms(payer, priority, startWithin, finishWithin);
    }

    /** Returns these terms with another priority. */
    public JobTerms priority(int urgency) {
        return new JobTerms(account, urgency, startWithin, finishWithin);
    }

    /** Returns these terms with a deadline for the hand-over. */
    public JobTerms startWithin(Duration longest) {
        return new JobTerms(account, priority, Optional.of(longest), finishWithin);
    }

    /** Returns these terms with a deadline for the backend's work. */
    public JobTerms finishWithin(Duration longest) {
        return new JobTerms(account, priority, startWithin, Optional.of(longest));
    }

    private static void check(String field, Optional<Duration> longest) {
        if (longest.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new InvalidInputException(field, longest.get(), "give a time above zero, or none");
        }
    }
}
