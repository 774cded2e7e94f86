package dev.filmwright.core.notification;

import dev.filmwright.Failure;
import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.generation.JobBrief;
import dev.filmwright.generation.JobState;
import dev.filmwright.notification.Bundling;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.NotificationState;
import dev.filmwright.spi.storage.NotificationStore;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes messages down in the transaction of the step they tell of. A bundled message is due when its owner's jobs are all
 * over and nothing more came for a while, at the longest some time after it began. Thread-safe.
 */
final class Collecting implements JobWatcher {
    private final Ids ids;
    private final Consumer<String> wake;

    /**
     * Creates it.
     *
     * @param wake told after the commit that a channel may have something to send, or to send at another time
     */
    Collecting(Ids ids, Consumer<String> wake) {
        this.ids = ids;
        this.wake = wake;
    }

    @Override
    public void step(UnitOfWork unit, JobStep step) {
        Optional<NotificationKind> kind = NotificationKind.of(step.to());
        if (step.to() != JobState.QUEUED && kind.isEmpty()) {
            return;
        }
        JobBrief job = JobBrief.of(step.job(), step.request());
        for (NotificationPreference preference : unit.notifications().preferences()) {
            if (preference.concerns(job)) {
                note(unit, preference, step, job, kind);
            }
        }
    }

    private void note(
            UnitOfWork unit,
            NotificationPreference preference,
            JobStep step,
            JobBrief job,
            Optional<NotificationKind> kind) {
        NotificationStore store = unit.notifications();
        if (preference.bundling().bundled()) {
            if (kind.isEmpty()) {
                store.opened(preference.id(), job.owner(), job.id());
            } else {
                store.closed(preference.id(), job.owner(), job.id());
            }
        }
        Optional<NotificationItem> item =
                kind.filter(preference.kinds()::contains).map(told -> item(told, step, job));
        if (item.isPresent()) {
            tell(store, preference, item.get());
        } else if (preference.bundling().bundled()) {
            store.collecting(preference.id(), job.owner())
                    .ifPresent(message -> store.reschedule(message.id(), due(store, preference, message, step.at())));
        }
        unit.afterCommit(() -> wake.accept(preference.channel()));
    }

    private static NotificationItem item(NotificationKind kind, JobStep step, JobBrief job) {
        return new NotificationItem(
                kind, job, step.at(), step.generation(), step.failure().map(Failure::message));
    }

    private void tell(NotificationStore store, NotificationPreference preference, NotificationItem item) {
        Optional<Notification> known = preference.bundling().bundled()
                ? store.collecting(preference.id(), item.job().owner())
                : Optional.empty();
        if (known.isPresent()) {
            store.collect(known.get().id(), item, due(store, preference, known.get(), item.when()));
        } else {
            Notification fresh = fresh(preference, item);
            store.add(fresh);
            if (preference.bundling().bundled()) {
                store.reschedule(fresh.id(), due(store, preference, fresh, item.when()));
            }
        }
    }

    private Notification fresh(NotificationPreference preference, NotificationItem item) {
        return new Notification(
                ids.next(),
                preference.id(),
                preference.channel(),
                preference.address(),
                item.job().owner(),
                preference.bundling().bundled() ? NotificationState.COLLECTING : NotificationState.WAITING,
                Map.of(item.kind(), 1),
                List.of(item),
                item.when(),
                item.when(),
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static Instant due(
            NotificationStore store, NotificationPreference preference, Notification message, Instant now) {
        Bundling bundling = preference.bundling();
        Instant latest = plus(message.created(), bundling.longest());
        if (store.open(preference.id(), message.owner())) {
            return latest;
        }
        Instant quiet = plus(now, bundling.quiet());
        return quiet.isBefore(latest) ? quiet : latest;
    }

    private static Instant plus(Instant from, Duration time) {
        // Whoever says "for ever" means some centuries.
        Duration bounded = time.compareTo(Duration.ofDays(36_500)) < 0 ? time : Duration.ofDays(36_500);
        return from.plus(bounded);
    }
}
