package dev.filmwright.core.event;

import dev.filmwright.asset.Subscription;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener with its queue and its thread. No lock is held while the listener runs: it may change the library, end its
 * subscription or close the library.
 */
final class Listening<E> implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Announcements.Kind<E> kind;
    private final Consumer<? super E> listener;
    private final int room;
    private final Consumer<Listening<E>> ended;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<E> waiting = new ArrayDeque<>();
    private long missed;
    private Instant lastMissed = Instant.EPOCH;
    private boolean closed;

    Listening(Announcements.Kind<E> kind, Consumer<? super E> listener, int room, Consumer<Listening<E>> ended) {
        this.kind = kind;
        this.listener = Objects.requireNonNull(listener, "listener");
        this.room = room;
        this.ended = ended;
    }

    void start() {
        Thread thread = new Thread(this::run, "filmwright-" + kind.name() + "-events-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Puts an event into the queue. Once one found no room, those after it are left out too until the listener has caught
     * up: it hears of one gap, in its place, and not of a gap after every event.
     */
    void offer(E event) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            waiting.removeIf(old -> kind.outdates().test(event, old));
            if (missed > 0 || waiting.size() >= room) {
                missed++;
                lastMissed = kind.when().apply(event);
            } else {
                waiting.add(event);
            }
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        @Nullable E event = next();
        while (event != null) {
            deliver(event);
            event = next();
        }
    }

    /** Waits for the next event; {@code null} once the subscription ended. */
    private @Nullable E next() {
        lock.lock();
        try {
            while (!closed && waiting.isEmpty() && missed == 0) {
                news.awaitUninterruptibly();
            }
            if (closed) {
                return null;
            }
            if (!waiting.isEmpty()) {
                return waiting.remove();
            }
            E gap = kind.gap().of(lastMissed, missed);
            missed = 0;
            return gap;
        } finally {
            lock.unlock();
        }
    }

    // Whatever a listener throws, an error too: its thread must go on with the next event.
    @SuppressWarnings("CatchingUnchecked")
    private void deliver(E event) {
        try {
            listener.accept(event);
        } catch (Throwable e) {
            LOG.warn("a listener failed on {}; it hears of the next event all the same", event, e);
        }
        // An interrupt that a listener left behind is not meant for its next call.
        Thread.interrupted();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            news.signal();
        } finally {
            lock.unlock();
        }
        ended.accept(this);
    }
}
