package dev.filmwright.core.generation;

import dev.filmwright.generation.ModelRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the jobs of one model stand; touched by the timer's thread only. */
final class Lane {
    final ModelRef model;
    final int limit;
    final Window window;
    final Gate gate;

    /** Whether sending one of its jobs takes as long as the work. */
    final boolean synchronous;

    /** Jobs the backend has, and tickets that may become one. */
    int busy;

    /** Workers on their way to claim a job. */
    int tickets;

    /** Counts the times somebody said that there may be something in the queue. */
    long offers;

    /** Whether there may be something in the queue. */
    boolean wanted;

    /** When it is looked at again, where that is planned. */
    @Nullable
    Instant wakeAt;

    Lane(ModelRef model, int limit, Window window, Gate gate, boolean synchronous) {
        this.model = model;
        this.limit = limit;
        this.window = window;
        this.gate = gate;
        this.synchronous = synchronous;
    }
}
