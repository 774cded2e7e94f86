package dev.filmwright.talent;

import dev.filmwright.Failure;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One picture of a headshot or a view, or the job that makes it. Immutable.
 *
 * @param job the job that makes it, by which it is named
 * @param slot what it is a picture of: {@link ImageSlot#HEADSHOT}, or a view of the character sheet
 * @param round which time it was asked for, from 1; headshots that were asked for together have the same
 * @param state how far the job is
 * @param picture the picture, once it is there
 * @param seed the seed it began with, where there is one
 * @param techniques what was done to keep it the same individual; empty for headshots
 * @param failure why there is no picture, if it failed
 */
public record WizardTake(
        JobId job,
        ImageSlot slot,
        int round,
        JobState state,
        Optional<MediaId> picture,
        OptionalLong seed,
        Set<Technique> techniques,
        Optional<Failure> failure) {
    /** Copies the set; checks that nothing is {@code null}. */
    public WizardTake {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(seed, "seed");
        techniques = Set.copyOf(techniques);
        Objects.requireNonNull(failure, "failure");
    }

    /** Returns whether its job is still at it. */
    public boolean underWay() {
        return !state.terminal() && state != JobState.UNCERTAIN;
    }
}
