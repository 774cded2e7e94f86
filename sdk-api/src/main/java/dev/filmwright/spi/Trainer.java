package dev.filmwright.spi;

import dev.filmwright.dataset.TrainingFormat;
import java.util.List;

/**
 * Trains models outside of this process. Thread-safe; methods block for the trainer, but never as long as a training lasts.
 *
 * <p>A training outlives the library: closing a trainer stops none, and a trainer that is opened later, maybe by another
 * process, must be able to go on from the task, the handle and the cursor alone.
 */
public interface Trainer extends AutoCloseable {
    /** Returns how pictures and captions are to be laid out for it. */
    TrainingFormat format();

    /**
     * Starts a training and returns at once; called once for each {@linkplain TrainingTask#run() run}.
     *
     * @throws dev.filmwright.FilmwrightException if it could not be started; then nothing runs
     */
    TrainerHandle start(TrainingTask task);

    /**
     * Tells how a training goes.
     *
     * @param cursor what the last report said; empty for the first one. Reports tell only what came after it
     * @throws dev.filmwright.FilmwrightException if it could not be told; the training goes on
     */
    TrainerReport poll(TrainingTask task, TrainerHandle handle, String cursor);

    /**
     * Stops a training and everything it started; returns when it is gone. Does nothing if it has ended.
     *
     * @throws dev.filmwright.FilmwrightException if it could not be stopped; the training goes on
     */
    void cancel(TrainingTask task, TrainerHandle handle);

    /** Returns whether runs before this one left a state to go on from. */
    boolean resumable(TrainingTask task);

    /** Returns the last lines of what a training wrote, oldest first, without secrets. */
    List<String> log(TrainingTask task, int lines);

    /** Lets go of what the trainer holds; trainings go on. Closing twice does nothing. */
    @Override
    void close();
}
