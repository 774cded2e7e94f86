package dev.filmwright.provider.comfyui;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.util.List;

/**
 * Offers a ComfyUI server: workflows of the user's own, and ready ones for pictures and clips. Found by {@code ServiceLoader};
 * constructing it does nothing. The server is the user's, so nothing here costs money.
 */
public final class ComfyPlugin implements ProviderPlugin {
    /** Creates the plugin; asks nobody. */
    public ComfyPlugin() {}

    @Override
    public String id() {
        return ComfySettings.PROVIDER;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return ComfySettings.KEYS;
    }

    @Override
    public Provider open(ProviderConfig config) {
        return ComfyProvider.open(config);
    }
}
