package dev.filmwright.training;

import dev.filmwright.asset.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trains models with trainers outside and follows them. Whoever owns a job is named in every call; to anybody else it is not
 * there. Thread-safe.
 *
 * <p>A job is durable from the moment {@link #start} returns. The trainer is a process of its own, which goes on when the
 * library is closed or its process dies: the library that is opened next follows it again. If it ended meanwhile, what it
 * left behind says how. A trainer is never started a second time unless somebody asks for it with {@link #resume} or
 * {@link #restart}.
 *
 * <p>Where several processes share a library, a job is followed by the one that started it, and after that by the next one
 * that opens the library while no other has it open.
 */
public interface TrainingJobs {
    /** Returns the ids of the trainers there are, in order. */
    Set<String> trainers();

    /**
     * Starts a job and returns as soon as it is stored. What it costs is the electricity, or what the trainer's host takes.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such trainer; the message lists those found
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset, or there is no such asset or version
     * @throws dev.filmwright.ConflictException if the dataset is not ready
     */
    TrainingJob start(TrainingRequest request);

    /**
     * Returns a job.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     */
    TrainingJob get(String owner, TrainingJobId job);

    /**
     * Returns an owner's jobs, newest first.
     *
     * @param limit how many at most, 1 to 1000
     * @param after the last one of the page before; empty for the first page
     * @throws dev.filmwright.InvalidInputException if the limit is out of range
     */
    List<TrainingJob> list(String owner, int limit, Optional<TrainingJobId> after);

    /**
     * Returns what the trainer told from step to step, at most about 1000 metrics: of longer trainings every second, fourth,
     * eighth … one, and the last. The same trainer's words always give the same.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     */
    List<TrainingMetric> metrics(String owner, TrainingJobId job);

    /**
     * Returns the last lines of what the trainer wrote, without the secrets it was given. Blocks for file access.
     *
     * @param lines how many at most, 1 to 1000
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     * @throws dev.filmwright.InvalidInputException if the number is out of range
     */
    List<String> log(String owner, TrainingJobId job, int lines);

    /**
     * Stops a job with all processes its trainer started; does nothing if it has ended. Blocks until they are gone, half a
     * minute at most.
     *
     * @return the job as it is then
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     */
    TrainingJob cancel(String owner, TrainingJobId job);

    /**
     * Goes on with a job that failed or was cancelled, from the last state its trainer saved.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     * @throws dev.filmwright.ConflictException if it has not ended, succeeded, or left no state to go on from
     */
    TrainingJob resume(String owner, TrainingJobId job);

    /**
     * Begins a job that failed or was cancelled all over again; what its trainer left behind is removed.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     * @throws dev.filmwright.ConflictException if it has not ended, or succeeded
     */
    TrainingJob restart(String owner, TrainingJobId job);

    /**
     * Removes a job that has ended with all its files; the LoRA that came of it stays.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     * @throws dev.filmwright.ConflictException if it has not ended
     */
    void delete(String owner, TrainingJobId job);

    /**
     * Waits until a job has ended or the time is over; the job goes on either way.
     *
     * @return the job as it is then
     * @throws dev.filmwright.NotFoundException if the owner has no such job
     * @throws InterruptedException if the waiting thread is interrupted
     */
    TrainingJob await(String owner, TrainingJobId job, Duration longest) throws InterruptedException;

    /**
     * Lets a listener hear of an owner's jobs from now on, after what happened is committed and in order. Each subscription has
     * a thread and a bounded queue of its own. Closing the library ends it.
     *
     * @throws dev.filmwright.LibraryException if the library is closed
     */
    Subscription subscribe(String owner, TrainingListener listener);
}
