package dev.filmwright.spi;

import dev.filmwright.notification.Notification;

/**
 * A way to send messages: mail, a webhook, a chat. The library calls {@link #deliver} from one thread at a time, and
 * repeats what failed; a channel neither repeats nor sleeps.
 */
public interface NotificationChannel extends AutoCloseable {
    /**
     * Checks an address when a preference is saved; does no network call.
     *
     * @throws dev.filmwright.InvalidInputException if it cannot be one; the message names the remedy
     */
    void check(String address);

    /**
     * Sends a message, and returns once whoever passes it on has taken it. Blocks; must have a time limit of its own.
     *
     * @throws dev.filmwright.FilmwrightException if it was not taken; its failure says whether trying later may help, and
     *     when. Anything else that is thrown is taken for trouble that may pass. Messages must hold no secret.
     */
    void deliver(Notification notification);

    /** Lets go of what the channel holds. Closing twice does nothing. */
    @Override
    void close();
}
