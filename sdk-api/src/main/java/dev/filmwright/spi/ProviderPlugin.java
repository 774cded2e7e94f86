package dev.filmwright.spi;

import dev.filmwright.prompt.Dialect;
import java.util.List;

/** Offered by a provider jar and found by {@code ServiceLoader}. Constructing one does no I/O. */
public interface ProviderPlugin extends DialectPlugin {
    /** Returns the stable lower-case id used in configuration and in {@code provider/model}, e.g. {@code "previz"}. */
    @Override
    String id();

    /** Returns the settings this plugin understands; needs neither network nor credentials. */
    List<ConfigKey> configKeys();

    /** Returns the dialects its models' prompts are written in, beside those built in; none by default. */
    @Override
    default List<Dialect> dialects() {
        return List.of();
    }

    /**
     * Opens a provider that the caller must close.
     *
     * @throws dev.filmwright.FilmwrightException if a setting is missing or wrong
     */
    Provider open(ProviderConfig config);
}
