package dev.filmwright.core.notification;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.asset.Subscription;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationListener;
import dev.filmwright.notification.NotificationPage;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.Notifications;
import dev.filmwright.spi.NotificationChannels;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@link Notifications} over the storage port. */
final class StoredNotifications implements Notifications {
    private static final int LONGEST_PAGE = 1000;

    private final Storage storage;
    private final NotificationChannels channels;
    private final Listeners listeners;
    private final Couriers couriers;

    @Inject
    StoredNotifications(Storage storage, NotificationChannels channels, Listeners listeners, Couriers couriers) {
        this.storage = storage;
        this.channels = channels;
        this.listeners = listeners;
        this.couriers = couriers;
    }

    @Override
    public void save(NotificationPreference preference) {
        if (!preference.channel().equals(NotificationPreference.LISTENER)) {
            channels.channel(preference.channel()).check(preference.address());
        }
        storage.run(unit -> unit.notifications().put(preference));
    }

    @Override
    public List<NotificationPreference> preferences() {
        return storage.read(unit -> unit.notifications().preferences());
    }

    @Override
    public boolean remove(String id) {
        return storage.write(unit -> unit.notifications().remove(id));
    }

    @Override
    public NotificationPage history(Optional<String> after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInputException("limit", limit, "ask for 1 to " + LONGEST_PAGE);
        }
        List<Notification> found = storage.read(unit -> {
            after.ifPresent(id -> {
                if (unit.notifications().find(id).isEmpty()) {
                    throw new InvalidInputException("after", id, "give a page's next, or nothing");
                }
            });
            return unit.notifications().history(after, limit + 1);
        });
        List<Notification> page = found.subList(0, Math.min(limit, found.size()));
        return new NotificationPage(
                page,
                found.size() > limit ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
    }

    @Override
    public Set<String> channels() {
        SortedSet<String> ids = new TreeSet<>(channels.ids());
        ids.add(NotificationPreference.LISTENER);
        return Collections.unmodifiableSortedSet(ids);
    }

    @Override
    public List<PluginReport.Broken> brokenChannels() {
        return channels.broken();
    }

    @Override
    public Subscription subscribe(NotificationListener listener) {
        Subscription subscription = listeners.subscribe(listener);
        couriers.wake(NotificationPreference.LISTENER);
        return subscription;
    }
}
