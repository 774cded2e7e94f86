package dev.filmwright.spi.storage;

import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An attempt at a slot as it is stored; all else about it is in its job and generation. Immutable.
 *
 * @param job the job that makes it
 * @param owner whose slot it is
 * @param slot the slot, not empty
 * @param number which attempt at the slot it is, from 1
 * @param chosen whether it is the one chosen for the slot
 * @param discarded when it was discarded, if it was
 */
public record StoredAttempt(
        JobId job, MediaOwner owner, String slot, int number, boolean chosen, Optional<Instant> discarded) {
    /** Checks that nothing is {@code null}. */
    public StoredAttempt {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(discarded, "discarded");
    }
}
