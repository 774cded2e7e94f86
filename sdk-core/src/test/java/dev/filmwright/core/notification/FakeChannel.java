package dev.filmwright.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.notification.Notification;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.ProviderConfig;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A channel that keeps what it is given, after the troubles it was told to have. */
final class FakeChannel implements NotificationPlugin, NotificationChannel {
    static final String ID = "pigeon";

    final BlockingQueue<Notification> delivered = new LinkedBlockingQueue<>();
    final Queue<RuntimeException> troubles = new ConcurrentLinkedQueue<>();

    static LibraryException trouble(String message, boolean retryable) {
        return new LibraryException(
                Failure.ofProvider(ID, Failure.Kind.UNAVAILABLE, message, retryable, Failure.Billing.NOT_CHARGED),
                null);
    }

    Notification next() throws InterruptedException {
        Notification next = delivered.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a message within a minute").isNotNull();
        return next;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(new ConfigKey("key", "a secret", Optional.empty(), true, Optional.empty()));
    }

    @Override
    public NotificationChannel open(ProviderConfig config) {
        return this;
    }

    @Override
    public void check(String address) {
        if (!address.startsWith("loft")) {
            throw new InvalidInputException("address", address, "name a loft");
        }
    }

    @Override
    public void deliver(Notification notification) {
        RuntimeException trouble = troubles.poll();
        if (trouble != null) {
            throw trouble;
        }
        delivered.add(notification);
    }

    @Override
    public void close() {}
}
