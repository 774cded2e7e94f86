package dev.filmwright.provider.support.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Says whether and when an attempt is followed by another. Thread-safe. */
final class Backoff {
    private static final double PER_SUCCESS = 0.1;

    private final Retries retries;
    private final DoubleSupplier random;
    private double budget;

    /**
     * @param random from 0, inclusive, to 1, exclusive
     */
    Backoff(Retries retries, DoubleSupplier random) {
        this.retries = retries;
        this.random = random;
        this.budget = retries.reserve();
    }

    /** Notes a call that worked: every ten of them pay for a retry. */
    synchronized void worked() {
        budget = Math.min(retries.reserve(), budget + PER_SUCCESS);
    }

    /**
     * Returns how long to wait for the next attempt; empty if there is to be none.
     *
     * @param attempt how many there were
     * @param left how much of the whole time is left
     */
    Optional<Duration> pause(Trouble trouble, int attempt, Duration left) {
        if (!trouble.again() || attempt >= retries.attempts()) {
            return Optional.empty();
        }
        Duration asked = trouble.failure().retryAfter().orElse(Duration.ZERO);
        Duration pause = jittered(attempt);
        if (asked.compareTo(pause) > 0) {
            pause = asked;
        }
        return asked.compareTo(retries.longest()) > 0 || pause.compareTo(left) >= 0 || !spend()
                ? Optional.empty()
                : Optional.of(pause);
    }

    private Duration jittered(int attempt) {
        double longest = retries.longest().toMillis();
        double full = Math.min(longest, retries.first().toMillis() * Math.pow(2, attempt - 1.0));
        return Duration.ofMillis((long) (full * (0.5 + random.getAsDouble() / 2)));
    }

    private synchronized boolean spend() {
        if (budget < 1) {
            return false;
        }
        budget--;
        return true;
    }
}
