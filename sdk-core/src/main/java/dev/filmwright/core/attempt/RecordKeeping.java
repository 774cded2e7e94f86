package dev.filmwright.core.attempt;

import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.UnitOfWork;

/** Notes attempts as they are started, and the digests of what was asked as they succeed. Thread-safe. */
final class RecordKeeping implements JobWatcher {
    @Override
    public void step(UnitOfWork unit, JobStep step) {
        String slot = step.request().slot();
        if (step.from().isEmpty() && !slot.isEmpty()) {
            unit.attempts().add(step.job(), step.request().owner(), slot);
        }
        if (step.to() == JobState.SUCCEEDED) {
            step.generation().ifPresent(made -> unit.generations().digest(made, RequestDigest.of(step.request())));
        }
    }
}
