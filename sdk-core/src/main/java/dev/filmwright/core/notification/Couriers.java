package dev.filmwright.core.notification;

import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationChannels;
import dev.filmwright.spi.storage.Storage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The couriers of all channels there are. Thread-safe. */
final class Couriers implements AutoCloseable {
    private final Map<String, Round> rounds = new TreeMap<>();

    Couriers(NotificationChannels channels, NotificationChannel listeners, Storage storage, Clock clock) {
        add(NotificationPreference.LISTENER, listeners, storage, clock);
        channels.ids().forEach(id -> add(id, channels.channel(id), storage, clock));
    }

    private void add(String id, NotificationChannel channel, Storage storage, Clock clock) {
        rounds.put(id, new Round(id, new Courier(id, channel, storage, clock), clock));
    }

    /** Takes up what was to be sent when the library was last open. */
    void open() {
        rounds.values().forEach(Round::wake);
    }

    /** Says that a channel may have something to send; one that is not there is passed over, its messages wait. */
    void wake(String channel) {
        Optional.ofNullable(rounds.get(channel)).ifPresent(Round::wake);
    }

    @Override
    public void close() {
        rounds.values().forEach(Round::close);
    }
}
