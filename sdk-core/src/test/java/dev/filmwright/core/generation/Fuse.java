package dev.filmwright.core.generation;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process in the test's mind: at the chosen point, and at every one after it, nothing works any more. */
final class Fuse {
    /** What a killed process does at every step. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where);
        }
    }

    private final int burnsAt;
    private final AtomicInteger passed = new AtomicInteger();
    private volatile String where = "";

    /** Creates a fuse that lets {@code points} points pass. */
    Fuse(int points) {
        burnsAt = points;
    }

    /** Passes a point, or dies there. */
    void pass(String point) {
        if (passed.getAndIncrement() >= burnsAt) {
            if (where.isEmpty()) {
                where = point;
            }
            throw new Killed(point);
        }
    }

    /** Returns where it burned, or an empty text if it did not. */
    String where() {
        return where;
    }
}
