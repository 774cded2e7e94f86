package com.example.sketch;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Offers the Sketch backend. Found by {@code ServiceLoader}; constructing it does nothing. */
public final class SketchPlugin implements ProviderPlugin {
    private static final ConfigKey URL =
            new ConfigKey("url", "where the server is", Optional.empty(), false, Optional.of("SKETCH_URL"));
    private static final ConfigKey KEY =
            new ConfigKey("key", "the API key", Optional.empty(), true, Optional.of("SKETCH_API_KEY"));
    private static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long to wait for an answer, in milliseconds", "60000");

    @Override
    public String id() {
        return "sketch";
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(URL, KEY, PATIENCE);
    }

    @Override
    public Provider open(ProviderConfig config) {
        Duration patience = Duration.ofMillis(Long.parseLong(needed(config, PATIENCE)));
        return new SketchProvider(BackendClient.builder(id(), URI.create(needed(config, URL)))
                .bearer(needed(config, KEY))
                .timeouts(Timeouts.ofDefaults().withIdle(patience).withAttempt(patience).withWhole(patience))
                // A call that did not work is made again by the engine, which holds no thread meanwhile.
                .retries(Retries.none())
                .build());
    }

    private static String needed(ProviderConfig config, ConfigKey key) {
        String remedy = "setting \"" + key.key() + "\" is missing: configure it, or set "
                + key.environment().orElse("nothing, as it has a default");
        return config.value(key.key())
                .orElseThrow(() -> new FilmwrightException(Failure.of(Failure.Kind.CONFIGURATION, remedy), null));
    }
}
