package dev.filmwright.provider.support.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between two attempts; replaced in tests. Thread-safe. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits. Blocks.
     *
     * @throws InterruptedException if somebody wants the thread back
     */
    void sleep(Duration time) throws InterruptedException;

    /** Returns one that lets the thread sleep. */
    static Pause sleeping() {
        return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
