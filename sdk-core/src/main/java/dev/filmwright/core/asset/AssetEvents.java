package dev.filmwright.core.asset;

import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetListener;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.Objects;

/** Passes events of assets on to listeners. Thread-safe. */
final class AssetEvents implements AssetNews, AutoCloseable {
    private final Announcements<AssetEvent> announcements;

    AssetEvents(int room) {
        announcements =
                new Announcements<>(new Announcements.Kind<>("asset", AssetEvent::when, AssetEvent.Missed::new), room);
    }

    @Override
    public void tell(UnitOfWork unit, AssetEvent event) {
        announcements.tell(unit, event);
    }

    /**
     * Lets a listener hear of what is committed from now on.
     *
     * @throws dev.filmwright.LibraryException if the library is closed
     */
    Subscription subscribe(AssetListener listener) {
        Objects.requireNonNull(listener, "listener");
        return announcements.subscribe(listener::on);
    }

    @Override
    public void close() {
        announcements.close();
    }
}
