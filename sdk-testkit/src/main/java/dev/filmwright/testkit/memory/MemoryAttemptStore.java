package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.AttemptStore;
import dev.filmwright.spi.storage.StoredAttempt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link AttemptStore} in memory. */
final class MemoryAttemptStore implements AttemptStore {
    private static final Comparator<StoredAttempt> ORDER =
            Comparator.comparing(StoredAttempt::slot, Texts.ORDER).thenComparingInt(StoredAttempt::number);

    private final State state;

    MemoryAttemptStore(State state) {
        this.state = state;
    }

    @Override
    public void add(JobId job, MediaOwner owner, String slot) {
        if (!state.jobs.has(job) || state.attempts.has(job)) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "job \"" + job + "\" is unknown or an attempt already"), null);
        }
        int number =
                of(owner, slot).stream().mapToInt(StoredAttempt::number).max().orElse(0) + 1;
        state.attempts.put(job, new StoredAttempt(job, owner, slot, number, false, Optional.empty()));
    }

    @Override
    public Optional<StoredAttempt> find(JobId job) {
        return state.attempts.find(job);
    }

    @Override
    public List<StoredAttempt> of(MediaOwner owner, String slot) {
        return of(owner).stream().filter(attempt -> attempt.slot().equals(slot)).toList();
    }

    @Override
    public List<StoredAttempt> of(MediaOwner owner) {
        return state.attempts.all().stream()
                .filter(attempt -> attempt.owner().equals(owner))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Optional<StoredAttempt> chosen(MediaOwner owner, String slot) {
        return of(owner, slot).stream().filter(StoredAttempt::chosen).findFirst();
    }

    @Override
    public void choose(JobId job) {
        find(job).ifPresent(attempt -> {
            chosen(attempt.owner(), attempt.slot()).ifPresent(before -> unchoose(before.job()));
            put(attempt, true, attempt.discarded());
        });
    }

    @Override
    public void unchoose(JobId job) {
        find(job).ifPresent(attempt -> put(attempt, false, attempt.discarded()));
    }

    @Override
    public boolean discard(JobId job, Instant when) {
        Optional<StoredAttempt> kept = find(job)
                .filter(attempt -> !attempt.chosen() && attempt.discarded().isEmpty());
        kept.ifPresent(attempt -> put(attempt, false, Optional.of(Times.kept(when))));
        return kept.isPresent();
    }

    private void put(StoredAttempt attempt, boolean chosen, Optional<Instant> discarded) {
        state.attempts.put(
                attempt.job(),
                new StoredAttempt(attempt.job(), attempt.owner(), attempt.slot(), attempt.number(), chosen, discarded));
    }
}
