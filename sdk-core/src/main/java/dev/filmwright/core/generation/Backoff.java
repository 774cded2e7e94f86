package dev.filmwright.core.generation;

import java.time.Duration;

/** How long to wait before the next try: doubling from a second up to five minutes. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /** Returns the wait after {@code failed} tries before this one went wrong. */
    static Duration after(int failed) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failed, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Returns the wait after {@code failed} earlier tries, or what the backend asked for if that is longer. */
    static Duration after(int failed, Duration asked) {
        Duration own = after(failed);
        return asked.compareTo(own) > 0 ? asked : own;
    }
}
