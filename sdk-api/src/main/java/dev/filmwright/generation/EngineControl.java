package dev.filmwright.generation;

import java.time.Duration;

/**
 * Stops and starts the sending of jobs, and shows how the engine stands. Thread-safe.
 *
 * <p>Pausing holds for this open library: it is forgotten when the library closes, and other processes on the same
 * storage go on. Jobs can be started, cancelled and retried all the same; deadlines are kept also by jobs that wait.
 */
public interface EngineControl {
    /** Sends nothing new to any provider; what backends have already goes on, also one job that is just being sent. */
    void pause();

    /**
     * Sends nothing new to a provider; what its backend has already goes on.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id
     */
    void pause(String provider);

    /** Sends again to every provider, also to those that were paused one by one. */
    void resume();

    /**
     * Sends again to a provider. A wait that its backend had asked for is given up too.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id
     */
    void resume(String provider);

    /**
     * Pauses every provider and waits until nothing is under way any more, e.g. before an update. Blocks. Queued jobs
     * stay queued; the engine stays paused until {@link #resume()}. Not to be called by a listener of the engine.
     *
     * @param longest how long to wait
     * @return whether nothing is under way any more
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean drain(Duration longest) throws InterruptedException;

    /** Returns how the engine stands now. Does not block. */
    EngineState state();
}
