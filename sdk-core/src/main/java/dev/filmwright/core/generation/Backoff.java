package dev.filmwright.core.generation;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: doubling from a second up to five minutes, and up to a quarter more by chance, so
 * that jobs that broke together do not come back together. Thread-safe if the chance is.
 */
final class Backoff {
    /** What a backend may ask for at most; more is taken for a mistake. */
    static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;
    private static final double RETRIES_APART = 0.25;
    private static final double QUESTIONS_APART = 0.1;

    private final DoubleSupplier chance;

    /**
     * Creates it.
     *
     * @param chance from 0.0 to below 1.0, another one each time
     */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    /** Returns the wait after {@code failed} tries before this one went wrong. */
    Duration after(int failed) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failed, DOUBLINGS));
        return more(wait.compareTo(LONGEST) > 0 ? LONGEST : wait, RETRIES_APART);
    }

    /** Returns the wait after {@code failed} earlier tries, or what the backend asked for if that is longer. */
    Duration after(int failed, Duration asked) {
        Duration own = after(failed);
        Duration wait = bounded(asked);
        return wait.compareTo(own) > 0 ? wait : own;
    }

    /** Returns what a backend asks for, within reason. */
    static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    /** Returns a wait of up to a tenth more, so that thousands that began together drift apart. */
    Duration spread(Duration wait) {
        return more(wait, QUESTIONS_APART);
    }

    private Duration more(Duration wait, double share) {
        return wait.plusMillis((long) (wait.toMillis() * share * chance.getAsDouble()));
    }
}
