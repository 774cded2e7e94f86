package dev.filmwright.notification;

/** Where a notification is. */
public enum NotificationState {
    /** More may come into it before it is sent. */
    COLLECTING,
    /** It is to be sent, or sent again after trouble. */
    WAITING,
    /** The channel took it. */
    SENT,
    /** It could not be sent; nobody tries again. */
    GIVEN_UP
}
