package dev.filmwright.core.notification;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.notification.Notifications;
import dev.filmwright.spi.NotificationChannels;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires this package. What was to be sent is taken up as soon as the library is open. */
public final class NotificationModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), JobWatcher.class).addBinding().to(Collecting.class);
        bind(Notifications.class).to(StoredNotifications.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    Listeners listeners(Shutdown shutdown) {
        return shutdown.register(new Listeners());
    }

    @Provides
    @Singleton
    Couriers couriers(
            NotificationChannels channels, Listeners listeners, Storage storage, Clock clock, Shutdown shutdown) {
        Couriers couriers = shutdown.register(new Couriers(channels, listeners, storage, clock));
        couriers.open();
        return couriers;
    }

    @Provides
    @Singleton
    Collecting collecting(Ids ids, Couriers couriers) {
        return new Collecting(ids, couriers::wake);
    }
}
