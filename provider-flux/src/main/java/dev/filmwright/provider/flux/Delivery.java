package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.DownloadRules;
import dev.filmwright.provider.support.http.Downloads;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** Fetches pictures from the hosts that deliver them, with a client that has no key to lose. Thread-safe. */
final class Delivery implements AutoCloseable {
    private static final long LARGEST = 256L << 20;

    private final BackendClient client;
    private final Downloads downloads;

    Delivery(FluxSettings settings, Secrets secrets) {
        Timeouts times = Timeouts.ofDefaults().withIdle(settings.patience()).withWhole(Duration.ofMinutes(10));
        client = BackendClient.builder(FluxPlugin.ID, settings.base())
                .secrets(secrets)
                .timeouts(times)
                // A picture that broke off is gone on with at once: its address does not hold for long.
                .retries(new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(5), 10))
                .build();
        downloads = client.downloads(DownloadRules.from(settings.delivery())
                .types("image/")
                .expiredOn(403, 404, 410)
                .largest(LARGEST)
                .timeouts(times));
    }

    /**
     * Copies a picture; where its address no longer holds, asks once for a fresh one.
     *
     * @throws IOException if {@code target} cannot be written
     */
    void fetch(Supplier<URI> address, OutputStream target) throws IOException {
        downloads.fetch(address, target);
    }

    @Override
    public void close() {
        client.close();
    }
}
