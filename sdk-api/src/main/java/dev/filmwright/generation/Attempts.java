package dev.filmwright.generation;

import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Optional;

/**
 * Several attempts at one thing: start variants, compare them, choose one, clear the others away. Thread-safe.
 *
 * <p>A request that names a {@link GenerationRequest#slot} makes an attempt at it, among its owner's. An attempt is named
 * by its job. What is chosen is never removed: its media count as shown.
 */
public interface Attempts {
    /**
     * Starts several attempts at one slot in one transaction. They differ in their seeds alone: the first takes the
     * request's, if it has one, the others follow it; else seeds are drawn. Where the model takes no seed the backend
     * chooses. A request with an idempotency key gives each variant a key of its own, so that a second start returns the
     * first one's jobs. Costs money if the model does: one generation each.
     *
     * @param variants how many, from 2 to 12
     * @throws dev.filmwright.InvalidInputException if the request names no slot, cannot be done, or the model would make
     *     the same each time; then none is started
     */
    List<Job> startVariants(GenerationRequest request, int variants);

    /** Returns the slots of an owner that were attempted, in order. */
    List<String> slots(MediaOwner owner);

    /** Returns the attempts at a slot in the order they were started, discarded ones too. */
    List<Attempt> of(MediaOwner owner, String slot);

    /**
     * Returns an attempt.
     *
     * @throws dev.filmwright.NotFoundException if the job makes none
     */
    Attempt get(JobId id);

    /** Returns the attempt chosen for a slot, if one is. */
    Optional<Attempt> chosen(MediaOwner owner, String slot);

    /**
     * Chooses an attempt for its slot, in place of the one chosen before.
     *
     * @throws dev.filmwright.NotFoundException if the job makes no attempt
     * @throws dev.filmwright.ConflictException if it has no result, or was discarded
     */
    Attempt choose(JobId id);

    /** Takes the choice for a slot back, if there is one. */
    void unchoose(MediaOwner owner, String slot);

    /**
     * Compares two attempts, of whichever slots: what was asked, in which words, and what came of it.
     *
     * @throws dev.filmwright.NotFoundException if one of the jobs makes no attempt
     */
    AttemptComparison compare(JobId first, JobId second);

    /**
     * Discards an attempt: its media are removed, what is known of it stays. A file that another attempt made too stays
     * as long as that one is not discarded. Discarding twice does nothing. Blocks for file access.
     *
     * @throws dev.filmwright.NotFoundException if the job makes no attempt
     * @throws dev.filmwright.ConflictException if it is chosen, still under way or uncertain, or an asset or a board
     *     shows one of its files
     */
    Attempt discard(JobId id);

    /** Returns what a clean-up of an owner's slots would do now, and changes nothing. */
    CleanUpPlan planCleanUp(MediaOwner owner, CleanUpPolicy policy);

    /**
     * Discards what a plan names. What was chosen, shown or taken up again since is spared. After a crash on the way a
     * second call goes on. Blocks for file access.
     */
    CleanUpReport cleanUp(CleanUpPlan plan);
}
