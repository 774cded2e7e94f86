package dev.filmwright.core.training;

import java.time.Duration;

/** Runs steps of jobs later. */
interface Rounds extends AutoCloseable {
    /** Runs a step after some time; not at all once closed. */
    void later(Duration wait, Runnable step);

    @Override
    void close();
}
