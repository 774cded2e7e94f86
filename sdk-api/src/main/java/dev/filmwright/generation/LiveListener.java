package dev.filmwright.generation;

/** Looks on while a job's backend works. Called by a thread of its own, in order. */
@FunctionalInterface
public interface LiveListener {
    /** Hears of something; what it throws is logged. */
    void on(LiveEvent event);
}
