package dev.filmwright.generation;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Subscription;
import dev.filmwright.asset.Version;
import dev.filmwright.prompt.PromptLimit;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Starts generations and follows their jobs. Thread-safe.
 *
 * <p>A job is durable from the moment {@link #start} returns: after a crash it goes on where it was when the library is
 * opened again. The engine never sends a request twice on its own when the backend may have accepted
 * it, unless the backend honours the key that comes with it: then the same work is done and paid for once.
 */
public interface Generations {

    /**
     * Returns the id of the dialect that prompts for a model are written in, for
     * {@link dev.filmwright.prompt.PromptAssembler#assemble(dev.filmwright.prompt.PromptRequest, String)}. Blocks shortly where
     * the backend must be asked for the model.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such model
     * @throws dev.filmwright.ProviderException if the backend could not be asked
     */
    String dialect(ModelRef model);

    /**
     * Returns how long a prompt for a model may be, for {@link dev.filmwright.prompt.PromptRequest.Builder#limit}. Blocks
     * shortly where the backend must be asked for the model.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such model
     * @throws dev.filmwright.ProviderException if the backend could not be asked
     */
    PromptLimit promptLimit(ModelRef model);

    /**
     * Starts one generation and returns as soon as it is stored. Costs money if the model does.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot do what is asked
     * @throws dev.filmwright.spending.BudgetExceededException if it might cost more than a budget or an account has left
     * @throws dev.filmwright.spending.ApprovalRefusedException if the host's policy does not allow it
     */
    Job start(GenerationRequest request);

    /**
     * Starts many generations in one transaction, in order. Costs money if the model does.
     *
     * @throws dev.filmwright.InvalidInputException if one of them cannot be done; then none is started
     * @throws dev.filmwright.spending.BudgetExceededException if all together might cost more than a budget or an account has
     *     left; then none is started
     * @throws dev.filmwright.spending.ApprovalRefusedException if the host's policy does not allow it; then none is started
     */
    List<Job> startAll(List<GenerationRequest> requests);

    /**
     * Returns what the model would be given of a request's files: which wishes it takes, which only to be looked at, and
     * which not, with the reason. Nothing is stored, and it costs nothing. The result of a job says the same as warnings.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown, a file is not there, or one cannot be given that
     *     is no wish
     */
    InputFit fit(GenerationRequest request);

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
     * Waits until none of the jobs goes on by itself, or the time is over; the jobs go on either way. A job whose provider
     * is missing does not go on, so nobody waits for it; but where other processes share the library, one of them may have
     * it. What another process ends is heard of within a second.
     *
     * @param jobs the jobs to wait for
     * @param longest how long to wait
     * @param listener hears each job once as it ends, on the thread that ended it, or on the waiting one if it had ended
     *     already; what it throws is logged
     * @return whether all of them have ended; also false if the library was closed meanwhile
     * @throws dev.filmwright.LibraryException if the library cannot be written, e.g. because the disk is full; the jobs
     *     go on once it can
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean await(Collection<JobId> jobs, Duration longest, Consumer<Job> listener) throws InterruptedException;

    /**
     * Asks a job to stop; the request reaches the backend. Returns the job as it is then: it may be too
     * late. One that is just being sent is stopped once the backend has named it, or its call is broken off where that lasts as
     * long as the work (what that cost nobody may know); one that another process does is stopped
     * by that one, a third of its lease later at the latest; an {@link JobState#UNCERTAIN} one is given up. Blocks for the
     * call.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     * @throws dev.filmwright.ProviderException if the backend could not be asked; the job goes on
     */
    Job cancel(JobId id);

    /**
     * Sends an {@link JobState#UNCERTAIN} or {@link JobState#FAILED} job again. May cost money a second time; but where
     * only fetching the finished output had failed, it is fetched again, which costs nothing.
     *
     * @throws dev.filmwright.ConflictException if the job is in another state
     */
    Job retry(JobId id);

    /** Returns a finished generation, if there is one. */
    Optional<Generation> find(GenerationId id);

    /**
     * Returns how far a job has come at its backend, 0.0 to 1.0, as it last told this process; empty unless it runs and its
     * backend tells such things. Does not block.
     */
    OptionalDouble progress(JobId id);

    /**
     * Lets a listener look on while a job's backend works: how far it is, the text as it is written, previews of the picture.
     * Which of them there are depends on the backend. Only what this process does is seen. A slow listener holds up nobody:
     * it hears {@link LiveEvent.Missed} instead of what found no room. Ends when the library is closed; {@link #await} or
     * {@link #subscribe} say when the job does. Does not block.
     *
     * @throws dev.filmwright.LibraryException if the library is closed
     */
    Subscription watch(JobId id, LiveListener listener);

    /**
     * Reads the text a generation made: the first of its files that is plain text or JSON, at most 16 MiB. Blocks for file
     * access.
     *
     * @throws dev.filmwright.NotFoundException if there is no such generation, it made no text, or the text was deleted
     */
    String text(GenerationId id);

    /** Returns the generations that used an asset, newest first, at most {@code limit}. */
    List<Generation> using(AssetId asset, int limit);

    /** Returns the generations that used one version of an asset, newest first, at most {@code limit}. */
    List<Generation> using(AssetId asset, Version version, int limit);

    /**
     * Lets a listener hear of every step of every job from now on, after it is committed and in order. Each subscription
     * has a thread and a bounded queue of its own, so a slow listener holds up nobody: it hears
     * {@link GenerationEvent.Missed} once instead of what found no room. Closing the library ends it.
     *
     * @throws dev.filmwright.LibraryException if the library is closed
     */
    Subscription subscribe(GenerationListener listener);

    /**
     * Takes a call that a backend made to the host, so that the job it is about is asked after at once and not only when
     * that is due. Hand over what came to the address that was given to the backend; whoever made it is found out by its
     * signature. Does not block for the backend.
     *
     * @param provider the provider's id
     * @return whether the call is about a running job of this process; otherwise nothing happens, and nothing is lost
     * @throws dev.filmwright.InvalidInputException if there is no such provider
     * @throws dev.filmwright.ProviderException of kind {@link dev.filmwright.Failure.Kind#AUTHENTICATION} if the call is not
     *     the backend's: answer it with 401
     */
    boolean webhook(String provider, WebhookDelivery delivery);

    /** Returns what pauses, resumes and drains the engine, and shows how it stands. */
    EngineControl control();
}
