package dev.filmwright.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the history. Immutable.
 *
 * @param notifications the notifications, newest first
 * @param next where the next page begins; empty if this is the last
 */
public record NotificationPage(List<Notification> notifications, Optional<String> next) {
    /** Copies the list. */
    public NotificationPage {
        notifications = List.copyOf(notifications);
        Objects.requireNonNull(next, "next");
    }
}
