package dev.filmwright.core.attempt;

import dev.filmwright.ConflictException;
import dev.filmwright.core.diff.WordDiff;
import dev.filmwright.core.json.JsonDifferences;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.AttemptComparison;
import dev.filmwright.generation.Attempts;
import dev.filmwright.generation.CleanUpPlan;
import dev.filmwright.generation.CleanUpPolicy;
import dev.filmwright.generation.CleanUpReport;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredAttempt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@link Attempts} over the storage port. */
final class StoredAttempts implements Attempts {
    private final Storage storage;
    private final AttemptReading reading;
    private final Variants variants;
    private final Discarding discarding;
    private final CleanUps cleanUps;
    private final Results results;

    @Inject
    StoredAttempts(
            Storage storage,
            AttemptReading reading,
            Variants variants,
            Discarding discarding,
            CleanUps cleanUps,
            Results results) {
        this.storage = storage;
        this.reading = reading;
        this.variants = variants;
        this.discarding = discarding;
        this.cleanUps = cleanUps;
        this.results = results;
    }

    @Override
    public List<Job> startVariants(GenerationRequest request, int count) {
        return variants.start(request, count);
    }

    @Override
    public List<String> slots(MediaOwner owner) {
        return storage.read(unit -> unit.attempts().of(owner)).stream()
                .map(StoredAttempt::slot)
                .distinct()
                .toList();
    }

    @Override
    public List<Attempt> of(MediaOwner owner, String slot) {
        return reading.all(unit -> unit.attempts().of(owner, slot));
    }

    @Override
    public Attempt get(JobId id) {
        return reading.one(id);
    }

    @Override
    public Optional<Attempt> chosen(MediaOwner owner, String slot) {
        return reading.all(unit -> unit.attempts().chosen(owner, slot).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public Attempt choose(JobId id) {
        storage.run(unit -> {
            StoredAttempt attempt = AttemptReading.stored(unit, id);
            JobState state = unit.jobs().find(id).orElseThrow().state();
            if (state != JobState.SUCCEEDED) {
                throw new ConflictException(
                        "attempt " + id + " is " + state + ": only one that SUCCEEDED can be chosen");
            }
            if (attempt.discarded().isPresent()) {
                throw new ConflictException("attempt " + id + " was discarded: choose another, or make it again");
            }
            unit.attempts().choose(id);
        });
        return get(id);
    }

    @Override
    public void unchoose(MediaOwner owner, String slot) {
        storage.run(unit -> unit.attempts()
                .chosen(owner, slot)
                .ifPresent(chosen -> unit.attempts().unchoose(chosen.job())));
    }

    @Override
    public AttemptComparison compare(JobId one, JobId other) {
        Attempt first = get(one);
        Attempt second = get(other);
        return new AttemptComparison(
                first,
                second,
                WordDiff.between(
                        first.job().request().prompt().text(),
                        second.job().request().prompt().text()),
                JsonDifferences.between("request", asked(first), asked(second)),
                first.usable()
                        && second.usable()
                        && results.sameMedia(
                                first.generation().orElseThrow(),
                                second.generation().orElseThrow()));
    }

    /** Returns what was asked beside the prompt, which is compared word by word. */
    private static ObjectNode asked(Attempt attempt) {
        ObjectNode asked = RequestDigest.tree(attempt.job().request());
        asked.remove("prompt");
        return asked;
    }

    @Override
    public Attempt discard(JobId id) {
        discarding.discard(id);
        return get(id);
    }

    @Override
    public CleanUpPlan planCleanUp(MediaOwner owner, CleanUpPolicy policy) {
        return cleanUps.plan(owner, policy);
    }

    @Override
    public CleanUpReport cleanUp(CleanUpPlan plan) {
        return cleanUps.run(plan);
    }
}
