package dev.filmwright.spi.storage;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The jobs of the generation engine, inside one transaction.
 *
 * <p>A step from one state to the next holds only if the job is still in the state it starts from; each says whether it
 * held, so that of two that race one wins and the other knows. Times are kept to the millisecond.
 *
 * <p>A job that is {@code SUBMITTING}, {@code RUNNING} or {@code STORING} is held by one worker, all others by nobody. A
 * step of a held job holds only if the worker that takes it is the one that holds the job; so a worker that was taken for
 * dead while it only slept changes nothing any more when it wakes.
 */
public interface JobStore {
    /**
     * Stores a new {@link JobState#QUEUED} job behind all others.
     *
     * @throws dev.filmwright.LibraryException if its idempotency key is in use
     */
    void add(NewJob job);

    /** Returns a job, if there is one. */
    Optional<StoredJob> find(JobId id);

    /** Returns the job started with this idempotency key, if there is one. */
    Optional<StoredJob> findByKey(String idempotencyKey);

    /** Returns those of the jobs that there are, each once, oldest first. */
    List<StoredJob> findAll(Collection<JobId> ids);

    /** Returns the jobs that carry all of these labels, oldest first, at most {@code limit}. */
    List<StoredJob> labelled(Map<String, String> labels, int limit);

    /** Returns how many jobs with all of these labels are in each state. */
    JobCounts counts(Map<String, String> labels);

    /** Returns a model's jobs in one of these states, oldest first. */
    List<JobId> in(Set<JobState> states, ModelRef model);

    /** Returns the models that have jobs which go on by themselves, in order. */
    List<ModelRef> busyModels();

    /**
     * Takes a model's most urgent queued job that is due at {@code now}, of equally urgent ones the oldest: {@code QUEUED} to
     * {@code SUBMITTING}, held by {@code worker}, one more attempt. Takes nothing if the worker is not alive at {@code now}.
     */
    Optional<StoredJob> claim(ModelRef model, WorkerId worker, Instant now, Instant updated);

    /**
     * Takes over jobs of a model that are held by a worker that is not alive at {@code now}, oldest first, at most
     * {@code limit}: from then on they are held by {@code worker}; nothing else of them changes. Takes nothing if that worker
     * is not alive itself.
     *
     * @return the jobs taken over
     */
    List<StoredJob> adopt(ModelRef model, WorkerId worker, Instant now, int limit);

    /** Returns the jobs that a worker holds, in no order, at most {@code limit}. */
    List<JobId> heldBy(WorkerId worker, int limit);

    /** Returns the running jobs that a worker holds and that somebody asked to stop, in no order. */
    List<JobId> stopping(WorkerId worker);

    /** Returns the running job of a provider that the backend knows by this name, if there is one. */
    Optional<JobId> running(String provider, String operation);

    /** Returns those of the jobs that there are and that do not go on by themselves, each once, in no order. */
    List<JobId> settled(Collection<JobId> ids);

    /** Returns when a model's next queued job is due, if it has one; some time that has passed if it is due at once. */
    Optional<Instant> nextDue(ModelRef model);

    /** Puts a job back: {@code SUBMITTING} to {@code QUEUED}, one more retry, not to be claimed before {@code due}. */
    boolean requeue(JobId id, WorkerId worker, Instant due, Instant updated);

    /** Records the backend's name for a job: {@code SUBMITTING} to {@code RUNNING}. */
    boolean accepted(JobId id, WorkerId worker, String operation, Instant updated);

    /** Records what the backend made: {@code RUNNING} to {@code STORING}. */
    boolean made(JobId id, WorkerId worker, String outputs, Instant updated);

    /** Records the result: {@code STORING} to {@code SUCCEEDED}. */
    boolean succeeded(JobId id, WorkerId worker, GenerationId generation, Instant updated);

    /** Ends a job without a result; one that nobody holds can be ended by any worker. */
    boolean ended(JobId id, WorkerId worker, JobState from, Ending ending, Instant updated);

    /** Notes that somebody, whoever holds it, asked a job to stop that is {@code SUBMITTING} or {@code RUNNING}. */
    boolean requestCancel(JobId id, JobState from, Instant updated);

    /** Queues a failed or uncertain job again, its retries forgotten; one that failed begins a new round. */
    boolean sendAgain(JobId id, JobState from, Instant updated);

    /**
     * Goes on with storing what the backend made: {@code FAILED} to {@code STORING}, held by {@code worker}, if its outputs
     * are known.
     */
    boolean storeAgain(JobId id, WorkerId worker, Instant updated);

    /**
     * How a job ends without a result. Immutable.
     *
     * @param state {@code FAILED}, {@code CANCELLED} or {@code UNCERTAIN}
     * @param failure why, as a document of the engine's
     */
    record Ending(JobState state, String failure) {
        /** Checks the state. */
        public Ending {
            if (state != JobState.FAILED && state != JobState.CANCELLED && state != JobState.UNCERTAIN) {
                throw new IllegalArgumentException("state must be an end without a result, was " + state);
            }
        }
    }
}
