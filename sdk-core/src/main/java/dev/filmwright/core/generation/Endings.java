package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;

/** Ends jobs: writes it down, gives their place to the next one and tells those who wait. Thread-safe; blocks. */
final class Endings {
    private final JobBook book;
    private final Dispatcher dispatcher;
    private final Outcomes outcomes;

    Endings(JobBook book, Dispatcher dispatcher, Outcomes outcomes) {
        this.book = book;
        this.dispatcher = dispatcher;
        this.outcomes = outcomes;
    }

    /** Ends a job without a result. */
    void failed(Task task, JobState from, Failure failure) {
        ended(task, from, JobState.FAILED, failure);
    }

    /** Leaves a job to the caller's decision. */
    void uncertain(Task task, Failure failure) {
        ended(task, JobState.SUBMITTING, JobState.UNCERTAIN, failure);
    }

    private void ended(Task task, JobState from, JobState to, Failure failure) {
        if (book.ended(task.id(), from, to, failure)) {
            over(task);
        } else {
            // It was cancelled meanwhile, or is another worker's by now.
            dispatcher.leave(task.id(), task.model());
        }
    }

    /** Ends a job because somebody asked for it; returns whether it was still in {@code from}. */
    boolean cancelled(Task task, JobState from) {
        boolean held = book.cancelled(task.id(), from);
        if (held) {
            over(task);
        }
        return held;
    }

    /** Gives a job's place to the next one and tells those who wait for it that it ended. */
    void over(Task task) {
        dispatcher.leave(task.id(), task.model());
        JobId id = task.id();
        outcomes.ended(id, () -> JobBook.job(book.stored(id)));
    }
}
