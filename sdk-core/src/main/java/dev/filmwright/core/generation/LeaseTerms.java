package dev.filmwright.core.generation;

import java.time.Duration;

/**
 * On what terms a worker lives among others. Immutable.
 *
 * @param length how long a lease lasts unless it is extended
 * @param beat how often it is extended while the worker holds jobs, and how often others' jobs are looked at
 * @param shared whether other workers may be there now or later
 * @param first whether it is certain that no other worker lives when this one begins
 */
record LeaseTerms(Duration length, Duration beat, boolean shared, boolean first) {
    /** Three beats to a lease: two may be late before anybody takes the worker for dead. */
    private static final int BEATS = 3;

    /** How long the lease of one lasts that is alone; nobody asks for it. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    /** Returns the terms of one that is alone as long as it lives. */
    static LeaseTerms alone() {
        return new LeaseTerms(USUAL, USUAL.dividedBy(BEATS), false, true);
    }

    /** Returns the terms of one among others; {@code first} says that none of them lives yet. */
    static LeaseTerms among(boolean first, Duration length) {
        return new LeaseTerms(length, length.dividedBy(BEATS), true, first);
    }

    /** Returns how much of a lease must be left to hand a job to a backend: the call takes its time. */
    Duration margin() {
        return length.dividedBy(BEATS);
    }
}
