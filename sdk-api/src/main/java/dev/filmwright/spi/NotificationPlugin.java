package dev.filmwright.spi;

import java.util.List;

/** Offered by a jar and found by {@code ServiceLoader}: a way to send messages. Constructing one does no I/O. */
public interface NotificationPlugin {
    /** Returns the stable lower-case id used in configuration and preferences, e.g. {@code "mail"}. */
    String id();

    /** Returns the settings this plugin understands; needs neither network nor credentials. */
    List<ConfigKey> configKeys();

    /**
     * Opens a channel that the caller must close; does no network call.
     *
     * @throws dev.filmwright.FilmwrightException if a setting is missing or wrong
     */
    NotificationChannel open(ProviderConfig config);
}
