package dev.filmwright.core.media;

import java.util.concurrent.Semaphore;

/**
 * Bounds what pictures being decoded take of the heap together, whoever has them decoded. A picture that needs more than
 * all of it is decoded alone. Thread-safe.
 */
final class DecodeBudget {
    private static final long MOST = 512L << 20;
    private static final long LEAST = 64L << 20;
    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    /** Creates a budget of whole mebibytes, one at least. */
    DecodeBudget(long bytes) {
        units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
        free = new Semaphore(units, true);
    }

    /** Returns a third of the heap: at least 64 MiB, at most 512 MiB. */
    static DecodeBudget ofHeap() {
        return new DecodeBudget(
                Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().maxMemory() / 3)));
    }

    /** Waits until so much is free, in the order of asking. */
    Share take(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(wanted);
        return new Share(wanted);
    }

    /** What was taken, until it is closed; closed once, by the thread that took it. */
    final class Share implements AutoCloseable {
        private final int taken;

        private Share(int taken) {
            this.taken = taken;
        }

        long bytes() {
            return (long) taken * UNIT;
        }

        @Override
        public void close() {
            free.release(taken);
        }
    }
}
