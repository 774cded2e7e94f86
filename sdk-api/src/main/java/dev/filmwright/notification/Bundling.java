package dev.filmwright.notification;

import dev.filmwright.InvalidInputException;
import java.time.Duration;

/**
 * How much goes into one message. Immutable.
 *
 * @param quiet how long nothing more must have happened, with no job of the owner's under way, before a message is sent;
 *     zero for a message for every job
 * @param longest how long a message waits at the longest
 */
public record Bundling(Duration quiet, Duration longest) {
    private static final Bundling EACH = new Bundling(Duration.ZERO, Duration.ZERO);
    private static final Bundling BATCHES = new Bundling(Duration.ofSeconds(10), Duration.ofHours(1));

    /** Checks the times. */
    public Bundling {
        if (quiet.isNegative()) {
            throw new InvalidInputException("quiet", quiet, "give a time of zero or more");
        }
        if (longest.compareTo(quiet) < 0) {
            throw new InvalidInputException("longest", longest, "wait at least as long as quiet, " + quiet);
        }
    }

    /** Returns a message for every job, at once. */
    public static Bundling each() {
        return EACH;
    }

    /** Returns one message for a batch: ten seconds after the last job of an owner is over, or after an hour. */
    public static Bundling batches() {
        return BATCHES;
    }

    /** Returns whether several jobs may share a message. */
    public boolean bundled() {
        return !quiet.isZero();
    }
}
