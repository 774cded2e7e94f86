package dev.filmwright.core.event;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;

/**
 * Hears how far jobs have come at their backends. Nothing of it is stored. Bound in the {@code Multibinder} of this type.
 * Thread-safe; called on a worker, so it must be quick; what it throws is logged.
 */
@FunctionalInterface
public interface JobProgress {
    /**
     * Hears of a running job.
     *
     * @param fraction how far it has come, 0.0 to 1.0; a backend may go back
     */
    void progressed(JobId job, ModelRef model, double fraction);
}
