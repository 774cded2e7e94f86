package dev.filmwright.spi.storage;

import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which jobs are attempts at which slot, and which of them is chosen, inside one transaction.
 *
 * <p>A chosen attempt shows the media of its generation, see {@link MediaIndex#users}. Times are kept to the millisecond.
 */
public interface AttemptStore {
    /**
     * Notes that a job is one more attempt at a slot of an owner's: the next number there.
     *
     * @throws dev.filmwright.LibraryException if the job is unknown or noted already
     */
    void add(JobId job, MediaOwner owner, String slot);

    /** Returns the attempt a job makes, if it makes one. */
    Optional<StoredAttempt> find(JobId job);

    /** Returns the attempts at one slot, in order of number. */
    List<StoredAttempt> of(MediaOwner owner, String slot);

    /** Returns the attempts at all slots of an owner, in order of slot and number. */
    List<StoredAttempt> of(MediaOwner owner);

    /** Returns the attempt that is chosen for a slot, if one is. */
    Optional<StoredAttempt> chosen(MediaOwner owner, String slot);

    /** Chooses an attempt for its slot, in place of the one chosen before; does nothing if there is no such attempt. */
    void choose(JobId job);

    /** Takes a choice back, if it was made. */
    void unchoose(JobId job);

    /** Notes that an attempt was discarded, once; returns whether it was there, not chosen and not discarded yet. */
    boolean discard(JobId job, Instant when);
}
