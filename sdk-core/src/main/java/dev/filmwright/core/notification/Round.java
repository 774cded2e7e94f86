package dev.filmwright.core.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a courier out when there is something to send, on a thread of its own: a slow channel holds up no other. */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final String channel;
    private final Courier courier;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean woken = new AtomicBoolean();
    // Of the thread.
    private @Nullable Instant wakeAt;

    Round(String channel, Courier courier, Clock clock) {
        this.channel = channel;
        this.courier = courier;
        this.clock = clock;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "filmwright-notify-" + channel);
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says that there may be something to send, or to send at another time. Returns at once. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            after(Duration.ZERO, () -> {
                woken.set(false);
                go();
            });
        }
    }

    // What goes wrong is told where it does.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void after(Duration delay, Runnable work) {
        try {
            thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("channel {} is closing; what is to be sent is sent when the library is opened again", channel);
        }
    }

    private void go() {
        try {
            courier.sendDue(thread::isShutdown).ifPresent(this::wakeAt);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("the messages of channel {} cannot be read; trying again in {}", channel, AFTER_TROUBLE, e);
                after(AFTER_TROUBLE, this::go);
            }
        }
    }

    private void wakeAt(Instant next) {
        if (wakeAt != null && !next.isBefore(wakeAt)) {
            return;
        }
        wakeAt = next;
        Duration delay = Duration.between(clock.instant(), next);
        after(delay.isNegative() ? Duration.ZERO : delay.plusMillis(1), () -> {
            wakeAt = null;
            go();
        });
    }

    /** Lets the message that is being sent go; all others are sent when the library is opened again. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
