package dev.filmwright.core.notification;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationListener;
import dev.filmwright.spi.NotificationChannel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channel that is built in: whoever subscribed in this process. Thread-safe. */
final class Listeners implements NotificationChannel {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Place> places = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** A listener's place; the same listener may have several. */
    private final class Place implements Subscription {
        private final NotificationListener listener;

        Place(NotificationListener listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            places.remove(this);
        }
    }

    Subscription subscribe(NotificationListener listener) {
        Objects.requireNonNull(listener, "listener");
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
        }
        Place place = new Place(listener);
        places.add(place);
        return place;
    }

    /** Takes any address: it may tell listeners apart. */
    @Override
    public void check(String address) {}

    // Whatever a listener throws, an error too: the others must hear of it all the same.
    @Override
    @SuppressWarnings("CatchingUnchecked")
    public void deliver(Notification notification) {
        if (places.isEmpty()) {
            throw new LibraryException(
                    new Failure(
                            Failure.Kind.UNAVAILABLE,
                            "nobody listens: subscribe to the notifications",
                            true,
                            Optional.empty(),
                            Failure.Billing.NOT_CHARGED,
                            Optional.empty(),
                            Optional.empty()),
                    null);
        }
        for (Place place : places) {
            try {
                place.listener.on(notification);
            } catch (Throwable e) {
                LOG.warn("a listener failed on message {}; the others hear of it all the same", notification.id(), e);
            }
            // An interrupt that a listener left behind is not meant for its next call.
            Thread.interrupted();
        }
    }

    @Override
    public void close() {
        closed = true;
        places.clear();
    }
}
