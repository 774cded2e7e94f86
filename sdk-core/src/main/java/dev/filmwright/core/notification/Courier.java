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
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one channel, one after the other. A message is taken before it is sent and ends afterwards; one
 * whose sender died in between is due again.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How often a message is handed to its channel before it is given up. */
    static final int MOST_TRIES = 12;

    /** How long a message that was taken is left to whoever took it; a channel must be done by then. */
    static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private final String id;
    private final NotificationChannel channel;
    private final Storage storage;
    private final Clock clock;

    Courier(String id, NotificationChannel channel, Storage storage, Clock clock) {
        this.id = id;
        this.channel = channel;
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Sends what is due.
     *
     * @param stop asked before each message
     * @return when the next one is due, if there is one
     */
    Optional<Instant> sendDue(BooleanSupplier stop) {
        Optional<Instant> next = next();
        while (next.isPresent() && !next.get().isAfter(clock.instant()) && !stop.getAsBoolean()) {
            take().ifPresent(this::send);
            next = next();
        }
        return next;
    }

    private Optional<Instant> next() {
        return storage.read(unit -> unit.notifications().nextDue(id));
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
            trouble(message, broke(e));
            return;
        }
        storage.run(unit -> unit.notifications().sent(message.id(), clock.instant()));
    }

    private Failure broke(Throwable trouble) {
        return Failure.ofProvider(
                id,
                Failure.Kind.UNAVAILABLE,
                "the channel broke: " + trouble.getClass().getSimpleName(),
                true,
                Failure.Billing.NOT_CHARGED);
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
        Duration wait = shorter(doubled, LONGEST_WAIT);
        Duration asked = shorter(failure.retryAfter().orElse(Duration.ZERO), LONGEST_ASKED);
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
