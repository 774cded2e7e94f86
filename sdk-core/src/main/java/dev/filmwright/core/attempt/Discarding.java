package dev.filmwright.core.attempt;

import dev.filmwright.ConflictException;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredAttempt;
import dev.filmwright.spi.storage.StoredGeneration;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Discards attempts: the rows in one transaction, then the files, as media are always removed. Thread-safe. */
final class Discarding {
    private static final String GENERATION = "generation";

    private final Storage storage;
    private final MediaIngest ingest;
    private final Clock clock;

    @Inject
    Discarding(Storage storage, MediaIngest ingest, Clock clock) {
        this.storage = storage;
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * Discards an attempt.
     *
     * @return how many bytes were removed
     * @throws ConflictException if it is needed; the message says what for
     */
    long discard(JobId id) {
        List<MediaFile> gone = storage.write(unit -> {
            StoredAttempt attempt = AttemptReading.stored(unit, id);
            if (attempt.discarded().isPresent()) {
                return List.of();
            }
            Optional<String> need = need(unit, attempt);
            if (need.isPresent()) {
                throw new ConflictException("attempt " + id + " stays: " + need.get());
            }
            unit.attempts().discard(id, clock.instant());
            List<MediaFile> removed = new ArrayList<>();
            files(unit, attempt).forEach(file -> unit.media().delete(file.id()).ifPresent(removed::add));
            return removed;
        });
        gone.forEach(ingest::discard);
        return bytes(gone);
    }

    static long bytes(List<MediaFile> files) {
        return files.stream().mapToLong(MediaFile::bytes).sum();
    }

    /** Returns what an attempt is needed for, if it is. */
    Optional<String> need(UnitOfWork unit, StoredAttempt attempt) {
        if (attempt.chosen()) {
            return Optional.of("it is the chosen one; choose another first");
        }
        StoredJob job = unit.jobs().find(attempt.job()).orElseThrow();
        if (!job.state().terminal()) {
            return Optional.of(
                    job.state() == JobState.UNCERTAIN
                            ? "nobody knows what became of it; retry or cancel it first"
                            : "it is " + job.state() + "; cancel it or wait for it first");
        }
        return media(unit, job).stream()
                .flatMap(media -> unit.media().users(media, Integer.MAX_VALUE).stream())
                .filter(MediaUser::shows)
                .findFirst()
                .map(user -> user.label() + " shows what it made; take it out there first");
    }

    /** Returns the files that go with an attempt: those that no other attempt or generation that is kept made too. */
    static List<MediaFile> files(UnitOfWork unit, StoredAttempt attempt) {
        StoredJob job = unit.jobs().find(attempt.job()).orElseThrow();
        return media(unit, job).stream()
                .distinct()
                .filter(media -> unit.media().users(media, Integer.MAX_VALUE).stream()
                        .noneMatch(user -> user.shows() || keptByAnother(unit, user, job)))
                .flatMap(media -> unit.media().find(media).stream())
                .toList();
    }

    private static boolean keptByAnother(UnitOfWork unit, MediaUser user, StoredJob job) {
        if (!user.kind().equals(GENERATION)) {
            return false;
        }
        JobId maker = unit.generations()
                .find(new GenerationId(user.id()))
                .map(StoredGeneration::job)
                .orElseThrow();
        return !maker.equals(job.id())
                && unit.attempts().find(maker).flatMap(StoredAttempt::discarded).isEmpty();
    }

    private static List<MediaId> media(UnitOfWork unit, StoredJob job) {
        return job.generation()
                .flatMap(unit.generations()::find)
                .map(StoredGeneration::media)
                .orElse(List.of());
    }
}
