package dev.filmwright.core.plugin;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.LibraryException;
import dev.filmwright.notification.Notification;
import dev.filmwright.spi.NotificationChannel;

/**
 * A channel of a plugin's whose trouble is always a {@link FilmwrightException} without secrets: the message of what it
 * throws otherwise is not shown, as nobody knows what is in it.
 */
final class GuardedChannel implements NotificationChannel {
    private final String id;
    private final NotificationChannel channel;
    private final Secrets secrets;

    GuardedChannel(String id, NotificationChannel channel, Secrets secrets) {
        this.id = id;
        this.channel = channel;
        this.secrets = secrets;
    }

    @Override
    public void check(String address) {
        channel.check(address);
    }

    @Override
    public void deliver(Notification notification) {
        try {
            channel.deliver(notification);
        } catch (FilmwrightException e) {
            throw trouble(secrets.hide(e.failure()));
        } catch (RuntimeException | LinkageError e) {
            throw trouble(Failure.ofProvider(
                    id,
                    Failure.Kind.UNAVAILABLE,
                    "the channel broke: " + e.getClass().getSimpleName(),
                    true,
                    Failure.Billing.NOT_CHARGED));
        }
    }

    // Without the cause: its message could hold what was taken out of this one.
    private static LibraryException trouble(Failure failure) {
        return new LibraryException(failure, null);
    }

    @Override
    public void close() {
        channel.close();
    }
}
