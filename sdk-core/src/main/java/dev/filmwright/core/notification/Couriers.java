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
    private final Map<String, Courier> couriers = new TreeMap<>();

    Couriers(NotificationChannels channels, NotificationChannel listeners, Storage storage, Clock clock) {
        couriers.put(
                NotificationPreference.LISTENER,
                new Courier(NotificationPreference.LISTENER, listeners, storage, clock));
        channels.ids().forEach(id -> couriers.put(id, new Courier(id, channels.channel(id), storage, clock)));
    }

    /** Takes up what was to be sent when the library was last open. */
    void open() {
        couriers.values().forEach(Courier::wake);
    }

    /** Says that a channel may have something to send; one that is not there is passed over, its messages wait. */
    void wake(String channel) {
        Optional.ofNullable(couriers.get(channel)).ifPresent(Courier::wake);
    }

    @Override
    public void close() {
        couriers.values().forEach(Courier::close);
    }
}
