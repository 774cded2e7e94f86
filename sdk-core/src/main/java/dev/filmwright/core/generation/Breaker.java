package dev.filmwright.core.generation;

import dev.failsafe.CircuitBreaker;
import dev.filmwright.generation.EngineState.Circuit;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a backend alone that does not answer: after five calls in a row that failed it opens for half a minute, and for
 * twice as long each time it turns out that nothing has changed, up to ten minutes. Then one call finds out. Not
 * thread-safe.
 *
 * <p>Failsafe counts and knows the states. When an open one may be tried again is decided here, by the engine's timer.
 */
final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 5;
    private static final Duration NOT_BY_ITSELF = Duration.ofDays(36_500);

    private final Backoff backoff;
    private final CircuitBreaker<Object> circuit = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES)
            .withSuccessThreshold(1)
            .withDelay(NOT_BY_ITSELF)
            .build();
    private Instant until = Instant.MIN;
    private int openings;

    Breaker(Backoff backoff) {
        this.backoff = backoff;
    }

    Circuit state() {
        return switch (circuit.getState()) {
            case CLOSED -> Circuit.CLOSED;
            case OPEN -> Circuit.OPEN;
            case HALF_OPEN -> Circuit.HALF_OPEN;
        };
    }

    /** Returns when a call may be made, as far as this is concerned; once that has come, it is half open. */
    Instant opens(Instant now) {
        if (circuit.isOpen() && !until.isAfter(now)) {
            circuit.halfOpen();
        }
        return circuit.isOpen() ? until : Instant.MIN;
    }

    /** Notes that the backend answered. */
    void answered() {
        if (!circuit.isOpen()) {
            circuit.recordSuccess();
        }
        if (circuit.isClosed()) {
            openings = 0;
        }
    }

    /** Notes that a call did not get through. */
    void failed(Instant now) {
        if (circuit.isOpen()) {
            return;
        }
        circuit.recordFailure();
        if (circuit.isOpen()) {
            Duration wait = FIRST.multipliedBy(1L << Math.min(openings, DOUBLINGS));
            openings++;
            until = now.plus(backoff.spread(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }
    }

    /** Lets the next call find out, however long it was to be left alone. */
    void tryNow() {
        if (circuit.isOpen()) {
            circuit.halfOpen();
        }
    }
}
