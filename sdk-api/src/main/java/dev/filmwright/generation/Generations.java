package dev.filmwright.generation;

import dev.filmwright.asset.AssetId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts generations and follows their jobs. Thread-safe.
 *
 * <p>A job is durable from the moment {@link #start} returns: after a crash it goes on where it was when the library is
 * opened again. The engine never sends a request twice on its own when the backend may have accepted it.
 */
public interface Generations {

    /**
     * Starts one generation and returns at once. Costs money if the model does.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot do what is asked
     */
    Job start(GenerationRequest request);

    /**
     * Starts many generations in one transaction, in order. Costs money if the model does.
     *
     * @throws dev.filmwright.InvalidInputException if one of them cannot be done; then none is started
     */
    List<Job> startAll(List<GenerationRequest> requests);

    /**
     * Returns a job.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    Job job(JobId id);

    /** Returns the jobs that carry all of these labels, oldest first, at most {@code limit}. */
    List<Job> jobs(Map<String, String> labels, int limit);

    /** Returns how many jobs with these labels are in each state. */
    JobCounts counts(Map<String, String> labels);

    /**
     * Waits until none of the jobs goes on by itself, or the time is over; the jobs go on either way.
     *
     * @param jobs the jobs to wait for
     * @param longest how long to wait
     * @param listener hears each job as it ends, on an engine thread
     * @return whether all of them have ended
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean await(Collection<JobId> jobs, Duration longest, Consumer<Job> listener) throws InterruptedException;

    /**
     * Asks a job to stop; the request reaches the backend. Returns the job as it is then: it may be too late.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    Job cancel(JobId id);

    /**
     * Sends an {@link JobState#UNCERTAIN} or {@link JobState#FAILED} job again. May cost money a second time.
     *
     * @throws dev.filmwright.ConflictException if the job is in another state
     */
    Job retry(JobId id);

    /** Returns a finished generation, if there is one. */
    Optional<Generation> find(GenerationId id);

    /** Returns the generations that used an asset, newest first, at most {@code limit}. */
    List<Generation> using(AssetId asset, int limit);
}
