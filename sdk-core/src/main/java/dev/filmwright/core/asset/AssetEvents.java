package dev.filmwright.core.asset;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetListener;
import dev.filmwright.asset.Subscription;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Passes events on to listeners. After a commit an event is only put into queues, under the lock that orders commits; the
 * listeners are called by threads of their own, so they may use the library. Thread-safe.
 */
final class AssetEvents implements AssetNews, AutoCloseable {
    /** How many events may wait for one listener. */
    static final int ROOM = 10_000;

    private final int room;
    private final List<AssetSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private boolean closed;

    AssetEvents(int room) {
        this.room = room;
    }

    @Override
    public void tell(UnitOfWork unit, AssetEvent event) {
        unit.afterCommit(() -> subscriptions.forEach(each -> each.offer(event)));
    }

    /**
     * Lets a listener hear of what is committed from now on.
     *
     * @throws LibraryException if the library is closed
     */
    synchronized Subscription subscribe(AssetListener listener) {
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
        }
        AssetSubscription subscription = new AssetSubscription(listener, room, subscriptions::remove);
        subscription.start();
        subscriptions.add(subscription);
        return subscription;
    }

    /** Ends all subscriptions; what waits is not delivered, as the library it tells of is closing. */
    @Override
    public synchronized void close() {
        closed = true;
        subscriptions.forEach(AssetSubscription::close);
    }
}
