package dev.filmwright.generation;

import dev.filmwright.cost.Money;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One attempt at a slot, e.g. one of several boards of a shot, with all that is known of it. Immutable.
 *
 * @param job the job that makes it, with its request: prompt, model, options
 * @param number which attempt at the slot it is, from 1
 * @param generation what came of it, once it succeeded; its record stays when the attempt is discarded
 * @param chosen whether it is the one chosen for the slot
 * @param discarded when it was discarded, if it was; its media may be gone then
 */
public record Attempt(
        Job job, int number, Optional<Generation> generation, boolean chosen, Optional<Instant> discarded) {
    /** Checks that nothing is {@code null}. */
    public Attempt {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(discarded, "discarded");
    }

    /** Returns the job's identity, by which an attempt is named. */
    public JobId id() {
        return job.id();
    }

    /** Returns whose slot it is. */
    public MediaOwner owner() {
        return job.request().owner();
    }

    /** Returns the slot. */
    public String slot() {
        return job.request().slot();
    }

    /** Returns the files made; some may be gone if it was discarded. */
    public List<MediaId> media() {
        return generation.map(Generation::media).orElse(List.of());
    }

    /** Returns the seed the backend used where it told, or else the one asked for. */
    public OptionalLong seed() {
        OptionalLong used = generation.map(Generation::seed).orElse(OptionalLong.empty());
        return used.isPresent() ? used : job.request().seed();
    }

    /** Returns what it cost, where the backend told; empty means unknown, not zero. */
    public Optional<Money> cost() {
        return generation.flatMap(Generation::cost);
    }

    /** Returns how long it took from its start to its stored result, waiting in the queue included. */
    public Optional<Duration> duration() {
        return generation.map(made -> Duration.between(job.created(), made.finished()));
    }

    /** Returns whether it succeeded and was not discarded. */
    public boolean usable() {
        return generation.isPresent() && discarded.isEmpty();
    }
}
