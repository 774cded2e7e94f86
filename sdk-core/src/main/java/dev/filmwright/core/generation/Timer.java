package dev.filmwright.core.generation;

import java.time.Duration;
import java.time.Instant;

/** Runs short things in order on one thread, now or later; what has not run when it closes is dropped. Thread-safe. */
interface Timer extends AutoCloseable {
    /** Returns the time by which waits are counted; it goes on even if the library's clock stands still. */
    Instant now();

    /** Runs {@code task} after everything handed over before. */
    void execute(Runnable task);

    /** Runs {@code task} when {@code delay} is over. */
    void after(Duration delay, Runnable task);

    @Override
    void close();
}
