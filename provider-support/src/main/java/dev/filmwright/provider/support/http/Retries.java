package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import java.time.Duration;

/**
 * How often a client tries again by itself, and how long it waits. Immutable.
 *
 * <p>It waits between half and all of {@code first}, then of twice as much, and so on up to {@code longest}; at least as long as
 * the backend asked for. If the backend asks for more than {@code longest}, nothing is waited for here: the failure says how
 * long, and whoever called comes back then without holding a thread.
 *
 * @param attempts how many attempts a call has in all
 * @param first the pause after the first
 * @param longest the longest pause
 * @param reserve how many retries a client may spend beyond one for every ten calls that work: when a backend is down, it is not
 *     asked three times as often
 */
public record Retries(int attempts, Duration first, Duration longest, int reserve) {
    /** Checks the numbers. */
    public Retries {
        if (attempts < 1) {
            throw new InvalidInputException("retries.attempts", attempts, "allow at least one attempt");
        }
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new InvalidInputException("retries.first", first, "use a positive pause, at most the longest");
        }
        if (reserve < 0) {
            throw new InvalidInputException("retries.reserve", reserve, "use zero or more");
        }
    }

    /** Returns 3 attempts with pauses from 500 milliseconds to 5 seconds, and a reserve of 10. */
    public static Retries ofDefaults() {
        return new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(5), 10);
    }

    /** Returns one attempt and no more. */
    public static Retries none() {
        return new Retries(1, Duration.ofMillis(500), Duration.ofSeconds(5), 0);
    }
}
