package dev.filmwright.core.event;

import dev.filmwright.spi.storage.UnitOfWork;

/**
 * Sees every step of every job inside the transaction that makes it: what it writes holds if the step does. Bound in the
 * {@code Multibinder} of this type. Thread-safe.
 */
@FunctionalInterface
public interface JobWatcher {
    /**
     * Sees a step.
     *
     * @throws dev.filmwright.FilmwrightException to refuse a step that a caller asked for: to queued, from nothing or from
     *     where a job had ended; any other step must hold
     */
    void step(UnitOfWork unit, JobStep step);
}
