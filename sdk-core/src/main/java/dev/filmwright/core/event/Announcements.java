package dev.filmwright.core.event;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Passes events on to listeners. After a commit an event is only put into queues, under the lock that orders commits; the
 * listeners are called by threads of their own, so they may use the library. Thread-safe.
 *
 * @param <E> the events
 */
public final class Announcements<E> implements AutoCloseable {
    /** How many events may wait for one listener. */
    public static final int ROOM = 10_000;

    private final Kind<E> kind;
    private final int room;
    private final List<Listening<E>> subscriptions = new CopyOnWriteArrayList<>();
    private boolean closed;

    /** Announces events of a kind, of which at most {@code room} may wait for one listener. */
    public Announcements(Kind<E> kind, int room) {
        this.kind = kind;
        this.room = room;
    }

    /**
     * What there is to know of events before they are passed on.
     *
     * @param name what they are of, e.g. {@code "asset"}; threads are named so
     * @param when returns when one happened
     * @param gap makes the event that stands for those left out
     * @param outdates says whether the first event, which is newer, leaves nothing to tell by the second one that waits
     * @param <E> the events
     */
    public record Kind<E>(String name, Function<E, Instant> when, Gap<E> gap, BiPredicate<E, E> outdates) {
        /** Describes events each of which is told, if there is room. */
        public Kind(String name, Function<E, Instant> when, Gap<E> gap) {
            this(name, when, gap, (fresh, old) -> false);
        }
    }

    /** Makes the event that stands for those left out. */
    @FunctionalInterface
    public interface Gap<E> {
        /** Returns the event for {@code events} events of which the last one was at {@code when}. */
        E of(Instant when, long events);
    }

    /** Passes an event on once the transaction it is part of is committed, in the order of commits; never if it fails. */
    public void tell(UnitOfWork unit, E event) {
        unit.afterCommit(() -> subscriptions.forEach(each -> each.offer(event)));
    }

    /**
     * Lets a listener hear of what is committed from now on.
     *
     * @throws LibraryException if the library is closed
     */
    public synchronized Subscription subscribe(Consumer<? super E> listener) {
        if (closed) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "this library is closed: open it again"), null);
        }
        Listening<E> subscription = new Listening<>(kind, listener, room, subscriptions::remove);
        subscription.start();
        subscriptions.add(subscription);
        return subscription;
    }

    /** Ends all subscriptions; what waits is not delivered, as the library it tells of is closing. */
    @Override
    public synchronized void close() {
        closed = true;
        subscriptions.forEach(Listening::close);
    }
}
