package dev.filmwright.provider.previz;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.util.List;

/** Offers the embedded backend: storyboard stills drawn on this machine, with no network, no key and no cost. */
public final class PrevizPlugin implements ProviderPlugin {
    static final String ID = "previz";

    /** Creates the plugin; does no I/O. */
    public PrevizPlugin() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    /**
     * Opens the backend and clears away what a crash left half-written in its work folder.
     *
     * @throws dev.filmwright.FilmwrightException if the work folder cannot be made or read
     */
    @Override
    public Provider open(ProviderConfig config) {
        return new PrevizProvider(WorkFolder.open(config.workFolder()));
    }
}
