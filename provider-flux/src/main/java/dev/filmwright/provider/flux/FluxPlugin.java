package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.time.Clock;
import java.util.List;

/**
 * Offers FLUX of Black Forest Labs: pictures from words and up to eight references, edits, inpainting and outpainting. Found by
 * {@code ServiceLoader}; needs the setting {@code key}, or {@code BFL_API_KEY}. Every job costs money.
 */
public final class FluxPlugin implements ProviderPlugin {
    static final String ID = "flux";

    private final Clock clock;

    /** Creates the plugin; does no I/O. */
    public FluxPlugin() {
        this(Clock.systemUTC());
    }

    FluxPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return FluxSettings.KEYS;
    }

    /**
     * Opens the backend; asks nobody.
     *
     * @throws dev.filmwright.FilmwrightException of kind {@code CONFIGURATION} if a setting is missing or wrong
     */
    @Override
    public Provider open(ProviderConfig config) {
        FluxSettings settings = FluxSettings.of(config);
        Secrets secrets = Secrets.of(config, FluxSettings.KEYS);
        BackendClient client = BackendClient.builder(ID, settings.base())
                .credential("x-key", settings.key())
                .header("Accept", "application/json")
                .hosts(settings.asked())
                .secrets(secrets)
                .timeouts(Timeouts.ofDefaults()
                        .withIdle(settings.patience())
                        .withAttempt(settings.patience())
                        .withWhole(settings.patience()))
                // A call that did not work is made again by the engine, which holds no thread meanwhile.
                .retries(Retries.none())
                .clock(clock)
                .build();
        Calls calls = new Calls(config.workFolder(), settings.webhook(), secrets, clock);
        return new FluxProvider(FluxModels.read(), settings, client, calls, clock);
    }
}
