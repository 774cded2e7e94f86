package dev.filmwright.spi;

import java.util.List;

/** Offered by a jar and found by {@code ServiceLoader}: a way to train models. Constructing one does no I/O. */
public interface TrainerPlugin {
    /** Returns the stable lower-case id used in configuration and requests, e.g. {@code "command"}. */
    String id();

    /** Returns the settings this plugin understands; needs neither network nor credentials. */
    List<ConfigKey> configKeys();

    /**
     * Opens a trainer that the caller must close; does no network call and starts nothing.
     *
     * @throws dev.filmwright.FilmwrightException if a setting is wrong
     */
    Trainer open(ProviderConfig config);
}
