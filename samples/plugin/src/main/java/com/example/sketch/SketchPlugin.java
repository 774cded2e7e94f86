package com.example.sketch;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ErrorDetail;
import dev.filmwright.provider.support.http.ErrorReader;
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
    static final String ID = "sketch";

    private static final ConfigKey URL =
            new ConfigKey("url", "where the server is", Optional.empty(), false, Optional.of("SKETCH_URL"));
    private static final ConfigKey KEY =
            new ConfigKey("key", "the API key", Optional.empty(), true, Optional.of("SKETCH_API_KEY"));
    private static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long to wait for an answer, in milliseconds", "60000");

    /** Called by {@code ServiceLoader}. */
    public SketchPlugin() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(URL, KEY, PATIENCE);
    }

    @Override
    public Provider open(ProviderConfig config) {
        Duration patience = Duration.ofMillis(Long.parseLong(needed(config, PATIENCE)));
        BackendClient client = BackendClient.builder(ID, URI.create(needed(config, URL)))
                .bearer(needed(config, KEY))
                .timeouts(Timeouts.ofDefaults().withIdle(patience).withAttempt(patience).withWhole(patience))
                // A call that did not work is made again by the engine, which holds no thread meanwhile.
                .retries(Retries.none())
                .errors(SketchPlugin::reason)
                .build();
        return new SketchProvider(client);
    }

    private static String needed(ProviderConfig config, ConfigKey key) {
        return config.value(key.key())
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new FilmwrightException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "setting \"" + key.key() + "\" (" + key.description() + ") is missing: configure it"
                                        + key.environment().map(name -> " or set " + name).orElse("")),
                        null));
    }

    /** Tells a refusal of the content from a request that makes no sense: both come as status 400. */
    private static ErrorDetail reason(BackendAnswer answer) {
        ErrorDetail detail = ErrorReader.standard().read(answer);
        return answer.text().contains("content_policy") ? detail.withKind(Failure.Kind.CONTENT_REJECTED) : detail;
    }
}
