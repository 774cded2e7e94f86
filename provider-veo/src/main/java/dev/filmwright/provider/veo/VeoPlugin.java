package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.provider.google.TokenSupplier;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.util.List;
import java.util.Optional;

/**
 * Offers Google's clip models: Veo on Vertex AI, Veo in the Gemini API's former shape, and Gemini Omni. Found by
 * {@code ServiceLoader}; constructing it does nothing. Thread-safe.
 *
 * <p>Setting {@code transport} says which of the three; the module's README lists all settings. On Vertex AI, Google's own auth
 * library finds credentials, if it is there; a host that has tokens from elsewhere gives a {@link TokenSupplier} instead:
 *
 * <pre>{@code
 * Filmwright.builder(folder)
 *         .plugin(new VeoPlugin(() -> vault.googleToken()))
 *         .configure("veo", "project", "my-project")
 *         .open();
 * }</pre>
 */
public final class VeoPlugin implements ProviderPlugin {
    static final String ID = "veo";

    private final Optional<TokenSupplier> tokens;

    /** Creates the plugin with the credentials that are configured, or Google's own library finds. */
    public VeoPlugin() {
        tokens = Optional.empty();
    }

    /** Creates the plugin with access tokens for Vertex AI from elsewhere. */
    public VeoPlugin(TokenSupplier tokens) {
        this.tokens = Optional.of(tokens);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return Settings.KEYS;
    }

    @Override
    public List<Dialect> dialects() {
        return List.of(new VeoDialect());
    }

    @Override
    public Provider open(ProviderConfig config) {
        return new Settings(config, tokens).open();
    }
}
