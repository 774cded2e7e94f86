package dev.filmwright.core.generation;

import dev.filmwright.generation.JobId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call to a backend that lasts as long as its work, and that can be broken off: the thread is interrupted while it is in
 * the call, and never while it writes down what came of it. Thread-safe.
 */
final class LongCall implements AutoCloseable {
    private final JobId job;
    private final Instant endBy;
    private final boolean breakable;
    private final Consumer<LongCall> over;
    private @Nullable Thread inside;
    private @Nullable Reason reason;
    private boolean closed;

    private LongCall(JobId job, Instant endBy, boolean breakable, Consumer<LongCall> over) {
        this.job = job;
        this.endBy = endBy;
        this.breakable = breakable;
        this.over = over;
    }

    /** Returns a call that can be broken off until it is closed. */
    static LongCall breakable(JobId job, Instant endBy, Consumer<LongCall> over) {
        return new LongCall(job, endBy, true, over);
    }

    /** Returns a call that is over soon, so that nobody breaks it off. */
    static LongCall brief(JobId job) {
        return new LongCall(job, Instant.MAX, false, call -> {});
    }

    /** Why a call was broken off. */
    enum Reason {
        /** Somebody asked for the job to stop. */
        CANCELLED,
        /** The job's time is over. */
        LATE
    }

    JobId job() {
        return job;
    }

    /** Returns when it is to be broken off, by the timer. */
    Instant endBy() {
        return endBy;
    }

    /** Returns whether it can be broken off. */
    boolean stoppable() {
        return breakable;
    }

    /** Says that this thread makes the call now; returns whether it may, as it was not broken off before. */
    synchronized boolean enter() {
        if (reason == null) {
            inside = Thread.currentThread();
        }
        return reason == null;
    }

    /** Says that the call is over; what comes after it is not interrupted. */
    synchronized void leave() {
        inside = null;
        if (breakable) {
            // Also where the provider set it, or the library closes: writing down what came of it must not break.
            Thread.interrupted();
        }
    }

    /** Breaks it off, if it is still under way; the first reason counts. */
    synchronized void breakOff(Reason why) {
        if (!breakable || closed || reason != null) {
            return;
        }
        reason = why;
        if (inside != null) {
            inside.interrupt();
        }
    }

    /** Returns why it was broken off, if it was. */
    synchronized Optional<Reason> broken() {
        return Optional.ofNullable(reason);
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Says that nothing is left to break off. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        over.accept(this);
    }
}
