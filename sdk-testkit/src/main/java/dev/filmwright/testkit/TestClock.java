package dev.filmwright.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** A clock that stands still until a test puts it forward. Thread-safe. */
public final class TestClock extends Clock {
    /** When a new clock stands. */
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final ZoneId zone;
    private final Hand hand;

    /** What clocks of several zones share. */
    private static final class Hand {
        private Instant now = START;

        synchronized Instant now() {
            return now;
        }

        synchronized void advance(Duration by) {
            now = now.plus(by);
        }
    }

    /** Creates a clock in UTC that stands at {@link #START}. */
    public TestClock() {
        this(ZoneOffset.UTC, new Hand());
    }

    private TestClock(ZoneId zone, Hand hand) {
        this.zone = zone;
        this.hand = hand;
    }

    /** Puts the clock forward, and those it was made from or that were made from it. */
    public void advance(Duration by) {
        hand.advance(by);
    }

    @Override
    public Instant instant() {
        return hand.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(Objects.requireNonNull(other, "other"), hand);
    }
}
