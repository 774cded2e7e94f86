package dev.filmwright.testkit.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds an answer back until the test lets it through: slow answers without a clock. Once open it stays open. Thread-safe.
 */
public final class Gate {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Creates a gate that is closed. */
    public Gate() {}

    /** Lets through who waits and who comes. */
    public void open() {
        open.countDown();
    }

    /**
     * Waits until an answer stands at the gate, or has passed it.
     *
     * @return {@code false} if none came in time
     */
    public boolean awaitArrival(Duration atMost) throws InterruptedException {
        return arrived.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    void pass() throws InterruptedException {
        arrived.countDown();
        open.await();
    }
}
