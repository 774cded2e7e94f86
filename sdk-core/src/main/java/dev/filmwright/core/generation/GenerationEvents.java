package dev.filmwright.core.generation;

import dev.filmwright.asset.Subscription;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.generation.GenerationEvent;
import dev.filmwright.generation.GenerationListener;
import dev.filmwright.generation.JobBrief;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Instant;
import java.util.Objects;

/** Tells listeners of the steps of jobs. Thread-safe. */
final class GenerationEvents implements JobWatcher, AutoCloseable {
    private final Announcements<GenerationEvent> announcements;

    GenerationEvents(int room) {
        announcements = new Announcements<>(
                new Announcements.Kind<>("generation", GenerationEvent::when, GenerationEvent.Missed::new), room);
    }

    @Override
    public void step(UnitOfWork unit, JobStep step) {
        announcements.tell(unit, event(step));
    }

    private static GenerationEvent event(JobStep step) {
        Instant when = step.at();
        JobBrief job = JobBrief.of(step.job(), step.request());
        return switch (step.to()) {
            case QUEUED ->
                step.from().isEmpty() ? new GenerationEvent.Queued(when, job) : new GenerationEvent.Requeued(when, job);
            case SUBMITTING -> new GenerationEvent.Submitting(when, job);
            case RUNNING -> new GenerationEvent.Running(when, job);
            case STORING -> new GenerationEvent.Storing(when, job);
            case SUCCEEDED ->
                new GenerationEvent.Succeeded(when, job, step.generation().orElseThrow(), step.cost());
            case FAILED -> new GenerationEvent.Failed(when, job, step.failure().orElseThrow());
            case CANCELLED -> new GenerationEvent.Cancelled(when, job);
            case UNCERTAIN ->
                new GenerationEvent.Uncertain(when, job, step.failure().orElseThrow());
        };
    }

    /**
     * Lets a listener hear of what is committed from now on.
     *
     * @throws dev.filmwright.LibraryException if the library is closed
     */
    Subscription subscribe(GenerationListener listener) {
        Objects.requireNonNull(listener, "listener");
        return announcements.subscribe(listener::on);
    }

    @Override
    public void close() {
        announcements.close();
    }
}
