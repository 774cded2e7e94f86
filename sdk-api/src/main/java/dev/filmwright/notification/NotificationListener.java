package dev.filmwright.notification;

/** Hears notifications of the channel that is built in; see {@link Notifications#subscribe}. */
@FunctionalInterface
public interface NotificationListener {
    /** Takes a notification; what it throws is logged and harms nobody. Calls never overlap. */
    void on(Notification notification);
}
