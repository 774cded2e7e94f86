package dev.filmwright.core.notification;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.notification.Notification;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one channel, one after the other, on a thread of its own: a channel that is slow holds up no other.
 * A message is taken before it is sent and ends afterwards; one whose sender died in between is due again.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** How often a message is handed to its channel before it is given up. */
    static final int MOST_TRIES = 12;

    /** How long a message that was taken is left to whoever took it; a channel must be done by then. */
    static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final String id;
    private final NotificationChannel channel;
    private final Storage storage;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable Instant wakeAt;

    Courier(String id, NotificationChannel channel, Storage storage, Clock clock) {
        this.id = id;
        this.channel = channel;
        this.storage = storage;
        this.clock = clock;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "filmwright-notify-" + id);
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says that there may be something to send, or to send at another time. Returns at once. */
    void wake() {
        if (!thread.isShutdown()) {
            after(Duration.ZERO);
        }
    }

    private void after(Duration delay) {
        try {
            thread.schedule(this::look, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("channel {} is closing; what is to be sent is sent when the library is opened again", id);
        }
    }

    private void look() {
        try {
            Optional<Notification> due = take();
            while (due.isPresent() && !thread.isShutdown()) {
                send(due.get());
                due = take();
            }
            storage.read(unit -> unit.notifications().nextDue(id)).ifPresent(this::wakeAt);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("the messages of channel {} cannot be read; trying again in {}", id, AFTER_TROUBLE, e);
                after(AFTER_TROUBLE);
            }
        }
    }

    private void wakeAt(Instant next) {
        Instant now = clock.instant();
        if (wakeAt != null && wakeAt.isAfter(now) && !next.isBefore(wakeAt)) {
            return;
        }
        wakeAt = next;
        Duration delay = Duration.between(now, next);
        after(delay.isNegative() ? Duration.ZERO : delay.plusMillis(1));
    }

    private Optional<Notification> take() {
        Instant now = clock.instant();
        return storage.write(unit -> unit.notifications().claim(id, now, now.plus(TAKEN)));
    }

    private void send(Notification message) {
        try {
            channel.deliver(message);
        } catch (FilmwrightException e) {
            trouble(message, e.failure());
            return;
        } catch (RuntimeException | LinkageError e) {
            trouble(
                    message,
                    Failure.ofProvider(
                            id,
                            Failure.Kind.UNAVAILABLE,
                            "the channel broke: " + e.getClass().getSimpleName(),
                            true,
                            Failure.Billing.NOT_CHARGED));
            return;
        }
        storage.run(unit -> unit.notifications().sent(message.id(), clock.instant()));
    }

    private void trouble(Notification message, Failure failure) {
        Instant now = clock.instant();
        if (failure.retryable() && message.tries() < MOST_TRIES) {
            Duration wait = wait(message.tries(), failure);
            LOG.info("message {} waits {} for channel {}: {}", message.id(), wait, id, failure.message());
            storage.run(unit -> unit.notifications().failed(message.id(), failure.message(), now.plus(wait)));
        } else {
            LOG.warn(
                    "message {} ({}) is given up after {} tries on channel {}: {}",
                    message.id(),
                    message.summary(),
                    message.tries(),
                    id,
                    failure.message());
            storage.run(unit -> unit.notifications().givenUp(message.id(), failure.message(), now));
        }
    }

    /** Returns how long to wait after so many tries: twice as long each time, and as long as was asked for. */
    static Duration wait(int tries, Failure failure) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        Duration wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Duration longest = Duration.ofDays(1);
        Duration bounded = asked.compareTo(longest) < 0 ? asked : longest;
        return bounded.compareTo(wait) > 0 ? bounded : wait;
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
