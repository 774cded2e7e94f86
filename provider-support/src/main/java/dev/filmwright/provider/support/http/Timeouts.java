package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import java.time.Duration;

/**
 * How long a call may take. Immutable.
 *
 * @param connect until a connection stands, TLS included
 * @param idle between two bytes, in either direction
 * @param attempt one attempt from its first byte to its last
 * @param whole all attempts, and the pauses between them
 */
public record Timeouts(Duration connect, Duration idle, Duration attempt, Duration whole) {
    /** Checks that each is at least a millisecond. */
    public Timeouts {
        check("connect", connect);
        check("idle", idle);
        check("attempt", attempt);
        check("whole", whole);
    }

    /** Returns 10 seconds to connect, 1 minute between bytes, 2 minutes for an attempt, 3 for all of it. */
    public static Timeouts ofDefaults() {
        return new Timeouts(
                Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    /** Returns these with another time to connect. */
    public Timeouts withConnect(Duration longest) {
        return new Timeouts(longest, idle, attempt, whole);
    }

    /** Returns these with another time between two bytes: a backend that loads a model first needs minutes. */
    public Timeouts withIdle(Duration longest) {
        return new Timeouts(connect, longest, attempt, whole);
    }

    /** Returns these with another time for an attempt. */
    public Timeouts withAttempt(Duration longest) {
        return new Timeouts(connect, idle, longest, whole);
    }

    /** Returns these with another time for all of it. */
    public Timeouts withWhole(Duration longest) {
        return new Timeouts(connect, idle, attempt, longest);
    }

    private static void check(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0) {
            throw new InvalidInputException("timeouts." + name, time, "use at least a millisecond");
        }
    }
}
