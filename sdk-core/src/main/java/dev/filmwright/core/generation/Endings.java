package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Telemetry;
import java.time.Duration;
import java.util.Optional;

/** Ends jobs: writes it down, gives their place to the next one and tells those who wait. Thread-safe; blocks. */
final class Endings {
    private final JobBook book;
    private final Dispatcher dispatcher;
    private final Outcomes outcomes;
    private final Telemetry telemetry;

    Endings(JobBook book, Dispatcher dispatcher, Outcomes outcomes, Telemetry telemetry) {
        this.book = book;
        this.dispatcher = dispatcher;
        this.outcomes = outcomes;
        this.telemetry = telemetry;
    }

    /** Ends a job without a result; returns whether it was still in {@code from}. */
    boolean failed(Task task, JobState from, Failure failure) {
        return ended(task, from, JobState.FAILED, failure);
    }

    /** Leaves a job to the caller's decision. */
    void uncertain(Task task, Failure failure) {
        ended(task, JobState.SUBMITTING, JobState.UNCERTAIN, failure);
    }

    /** Ends a job without a result, in a state the caller says; returns whether it was still in {@code from}. */
    boolean ended(Task task, JobState from, JobState to, Failure failure) {
        boolean held = book.ended(task.id(), from, to, failure);
        if (held) {
            over(task, to, Optional.of(failure.kind()));
        } else if (from != JobState.QUEUED) {
            // It was cancelled meanwhile, or is another worker's by now.
            dispatcher.leave(task.id(), task.model());
        }
        return held;
    }

    /** Ends a job because somebody asked for it; returns whether it was still in {@code from}. */
    boolean cancelled(Task task, JobState from) {
        boolean held = book.cancelled(task.id(), from);
        if (held) {
            cancelled(task);
        }
        return held;
    }

    /** Goes on from a job that was ended because somebody asked for it. */
    void cancelled(Task task) {
        over(task, JobState.CANCELLED, Optional.of(Failure.Kind.CANCELLED));
    }

    /** Goes on from a job whose result is stored. */
    void succeeded(Task task) {
        over(task, JobState.SUCCEEDED, Optional.empty());
    }

    private void over(Task task, JobState state, Optional<Failure.Kind> failure) {
        dispatcher.leave(task.id(), task.model());
        JobId id = task.id();
        outcomes.ended(id, () -> JobBook.job(book.stored(id)));
        Duration taken = Duration.between(task.created(), book.now());
        telemetry.ended(new Telemetry.End(
                id, task.model(), task.output(), state, failure, taken.isNegative() ? Duration.ZERO : taken));
    }
}
