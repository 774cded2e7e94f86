package dev.filmwright.core.attempt;

import dev.filmwright.ConflictException;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.CleanUpPlan;
import dev.filmwright.generation.CleanUpPlan.Spared;
import dev.filmwright.generation.CleanUpPolicy;
import dev.filmwright.generation.CleanUpReport;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clears attempts away by a policy: first a plan, then what it says, each attempt in a transaction of its own. */
final class CleanUps {
    private final Storage storage;
    private final AttemptReading reading;
    private final Discarding discarding;
    private final Clock clock;

    @Inject
    CleanUps(Storage storage, AttemptReading reading, Discarding discarding, Clock clock) {
        this.storage = storage;
        this.reading = reading;
        this.discarding = discarding;
        this.clock = clock;
    }

    CleanUpPlan plan(MediaOwner owner, CleanUpPolicy policy) {
        return storage.read(unit -> {
            List<Attempt> discarded = new ArrayList<>();
            List<Spared> spared = new ArrayList<>();
            Map<String, MediaFile> files = new LinkedHashMap<>();
            for (Attempt attempt : candidates(owner, policy)) {
                Optional<String> need = discarding.need(unit, AttemptReading.stored(unit, attempt.id()));
                if (need.isPresent()) {
                    spared.add(new Spared(attempt, need.get()));
                } else {
                    discarded.add(attempt);
                    collect(unit, attempt, files);
                }
            }
            return new CleanUpPlan(policy, discarded, spared, Discarding.bytes(List.copyOf(files.values())));
        });
    }

    private static void collect(UnitOfWork unit, Attempt attempt, Map<String, MediaFile> files) {
        Discarding.files(unit, AttemptReading.stored(unit, attempt.id()))
                .forEach(file -> files.put(file.id().value(), file));
    }

    private List<Attempt> candidates(MediaOwner owner, CleanUpPolicy policy) {
        Map<String, List<Attempt>> bySlot = new LinkedHashMap<>();
        reading.all(unit -> unit.attempts().of(owner)).stream()
                .filter(attempt -> attempt.discarded().isEmpty())
                .forEach(attempt -> bySlot.computeIfAbsent(attempt.slot(), slot -> new ArrayList<>())
                        .add(attempt));
        List<Attempt> all = new ArrayList<>();
        bySlot.values().forEach(slot -> {
            List<Attempt> going = new ArrayList<>(succeeded(slot, policy));
            going.addAll(failed(slot, policy));
            going.sort(Comparator.comparingInt(Attempt::number));
            all.addAll(going);
        });
        return all;
    }

    private List<Attempt> succeeded(List<Attempt> slot, CleanUpPolicy policy) {
        if (policy.keepNewest().isEmpty() && policy.olderThan().isEmpty()) {
            return List.of();
        }
        return slot.stream()
                .filter(attempt -> attempt.generation().isPresent())
                .sorted(Comparator.comparingInt(Attempt::number).reversed())
                .skip(policy.keepNewest().orElse(0))
                .filter(attempt -> old(attempt, policy))
                .toList();
    }

    private List<Attempt> failed(List<Attempt> slot, CleanUpPolicy policy) {
        if (!policy.failed()) {
            return List.of();
        }
        return slot.stream()
                .filter(attempt -> attempt.job().state() == JobState.FAILED
                        || attempt.job().state() == JobState.CANCELLED)
                .filter(attempt -> old(attempt, policy))
                .toList();
    }

    private boolean old(Attempt attempt, CleanUpPolicy policy) {
        Instant now = clock.instant();
        return policy.olderThan()
                .map(age -> attempt.job().created().isBefore(now.minus(age)))
                .orElse(true);
    }

    CleanUpReport run(CleanUpPlan plan) {
        List<Attempt> discarded = new ArrayList<>();
        List<Spared> spared = new ArrayList<>();
        long bytes = 0;
        for (Attempt planned : plan.discarded()) {
            try {
                bytes += discarding.discard(planned.id());
                discarded.add(reading.one(planned.id()));
            } catch (ConflictException e) {
                spared.add(new Spared(reading.one(planned.id()), e.failure().message()));
            }
        }
        return new CleanUpReport(discarded, spared, bytes);
    }
}
