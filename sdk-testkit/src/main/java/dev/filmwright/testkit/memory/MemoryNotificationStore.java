package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.NotificationState;
import dev.filmwright.spi.storage.NotificationStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@link NotificationStore} in memory. */
final class MemoryNotificationStore implements NotificationStore {
    private final State state;

    MemoryNotificationStore(State state) {
        this.state = state;
    }

    @Override
    public void put(NotificationPreference preference) {
        state.preferences.put(preference.id(), preference);
    }

    @Override
    public boolean remove(String preference) {
        state.openJobs.removeIf((key, job) -> key.preference().equals(preference));
        return state.preferences.remove(preference).isPresent();
    }

    @Override
    public List<NotificationPreference> preferences() {
        return state.preferences.all().stream()
                .sorted(Comparator.comparing(NotificationPreference::id, Texts.ORDER))
                .toList();
    }

    @Override
    public void opened(String preference, MediaOwner owner, JobId job) {
        state.openJobs.put(new State.OpenKey(preference, owner, job), job);
    }

    @Override
    public void closed(String preference, MediaOwner owner, JobId job) {
        state.openJobs.remove(new State.OpenKey(preference, owner, job));
    }

    @Override
    public boolean open(String preference, MediaOwner owner) {
        return !state.openJobs
                .keys(key -> key.preference().equals(preference) && key.owner().equals(owner))
                .isEmpty();
    }

    @Override
    public void add(Notification notification) {
        if (state.notifications.has(notification.id())
                || notification.state() == NotificationState.COLLECTING
                        && collecting(notification.preference(), notification.owner())
                                .isPresent()) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "message \"" + notification.id() + "\" is there already"), null);
        }
        state.notifications.put(notification.id(), kept(notification));
    }

    private static Notification kept(Notification notification) {
        return new Change(notification)
                .due(notification.due())
                .ended(notification.ended())
                .created(notification.created())
                .done();
    }

    @Override
    public Optional<Notification> find(String id) {
        return state.notifications.find(id);
    }

    @Override
    public Optional<Notification> collecting(String preference, MediaOwner owner) {
        return state.notifications.all().stream()
                .filter(one -> one.state() == NotificationState.COLLECTING
                        && one.preference().equals(preference)
                        && one.owner().equals(owner))
                .findFirst();
    }

    @Override
    public void collect(String id, NotificationItem item, Instant due) {
        change(id, NotificationState.COLLECTING, found -> {
            Map<NotificationKind, Integer> counts = new EnumMap<>(NotificationKind.class);
            counts.putAll(found.counts());
            counts.merge(item.kind(), 1, Integer::sum);
            List<NotificationItem> items = new ArrayList<>(found.items());
            if (items.size() < Notification.MOST_ITEMS) {
                items.add(item);
            }
            return new Change(found).counts(counts).items(items).due(due).done();
        });
    }

    @Override
    public void reschedule(String id, Instant due) {
        change(
                id,
                NotificationState.COLLECTING,
                found -> new Change(found).due(due).done());
    }

    @Override
    public Optional<Notification> claim(String channel, Instant now, Instant again) {
        Optional<Notification> due =
                toBeSent(channel).filter(one -> !one.due().isAfter(now)).min(Comparator.comparing(Notification::due));
        due.ifPresent(one -> state.notifications.put(
                one.id(),
                new Change(one)
                        .state(NotificationState.WAITING)
                        .tries(one.tries() + 1)
                        .due(again)
                        .done()));
        return due.flatMap(one -> find(one.id()));
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return toBeSent(channel).map(Notification::due).min(Comparator.naturalOrder());
    }

    private Stream<Notification> toBeSent(String channel) {
        return state.notifications.all().stream()
                .filter(one -> one.channel().equals(channel))
                .filter(one -> one.state() == NotificationState.COLLECTING || one.state() == NotificationState.WAITING);
    }

    @Override
    public boolean sent(String id, Instant when) {
        return change(
                id,
                NotificationState.WAITING,
                found -> new Change(found)
                        .state(NotificationState.SENT)
                        .ended(Optional.of(when))
                        .done());
    }

    @Override
    public boolean failed(String id, String trouble, Instant due) {
        return change(
                id,
                NotificationState.WAITING,
                found -> new Change(found).trouble(trouble).due(due).done());
    }

    @Override
    public boolean givenUp(String id, String trouble, Instant when) {
        return change(
                id,
                NotificationState.WAITING,
                found -> new Change(found)
                        .state(NotificationState.GIVEN_UP)
                        .trouble(trouble)
                        .ended(Optional.of(when))
                        .done());
    }

    private boolean change(String id, NotificationState from, UnaryOperator<Notification> change) {
        Optional<Notification> found = find(id).filter(one -> one.state() == from);
        found.ifPresent(one -> state.notifications.put(id, change.apply(one)));
        return found.isPresent();
    }

    @Override
    public List<Notification> history(Optional<String> before, int limit) {
        List<Notification> all = state.notifications.all();
        int end = all.size();
        if (before.isPresent()) {
            end = all.stream().map(Notification::id).toList().indexOf(before.get());
        }
        List<Notification> newestFirst = new ArrayList<>(all.subList(0, Math.max(0, end)));
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(limit).toList();
    }

    /** A message with something changed. */
    private static final class Change {
        private final Notification from;
        private NotificationState state;
        private Map<NotificationKind, Integer> counts;
        private List<NotificationItem> items;
        private Instant created;
        private Instant due;
        private int tries;
        private Optional<String> trouble;
        private Optional<Instant> ended;

        Change(Notification from) {
            this.from = from;
            state = from.state();
            counts = from.counts();
            items = from.items();
            created = from.created();
            due = from.due();
            tries = from.tries();
            trouble = from.trouble();
            ended = from.ended();
        }

        Change state(NotificationState to) {
            state = to;
            return this;
        }

        Change counts(Map<NotificationKind, Integer> to) {
            counts = to;
            return this;
        }

        Change items(List<NotificationItem> to) {
            items = to;
            return this;
        }

        Change created(Instant to) {
            created = Times.kept(to);
            return this;
        }

        Change due(Instant to) {
            due = Times.kept(to);
            return this;
        }

        Change tries(int to) {
            tries = to;
            return this;
        }

        Change trouble(String to) {
            trouble = Optional.of(to);
            return this;
        }

        Change ended(Optional<Instant> to) {
            ended = to.map(Times::kept);
            return this;
        }

        Notification done() {
            return new Notification(
                    from.id(),
                    from.preference(),
                    from.channel(),
                    from.address(),
                    from.owner(),
                    state,
                    counts,
                    items,
                    created,
                    due,
                    tries,
                    trouble,
                    ended);
        }
    }
}
