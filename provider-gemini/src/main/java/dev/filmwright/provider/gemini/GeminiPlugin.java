package dev.filmwright.provider.gemini;

import dev.filmwright.provider.google.GoogleErrors;
import dev.filmwright.provider.google.GoogleFiles;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.json.JsonLimits;
import dev.filmwright.provider.support.output.KeptOutputs;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.util.List;
import java.util.Optional;

/**
 * Offers Google's Gemini models: pictures with references ("Nano Banana"), text, and text about pictures, also to a JSON schema.
 * Found by {@code ServiceLoader}; needs the setting {@code key}, or {@code GEMINI_API_KEY}. Every job costs money.
 */
public final class GeminiPlugin implements ProviderPlugin {
    static final String ID = "gemini";

    /** A picture of 4K comes within the answer, in base64. */
    private static final int LARGEST_ANSWER = 160 << 20;

    private static final JsonLimits LIMITS = new JsonLimits(100, 128 << 20, 100, 1_000_000, 8 << 20);

    /** Creates the plugin; does no I/O. */
    public GeminiPlugin() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return GeminiSettings.KEYS;
    }

    /**
     * Opens the backend; asks nobody.
     *
     * @throws dev.filmwright.FilmwrightException of kind {@code CONFIGURATION} if a setting is missing or wrong
     */
    @Override
    public Provider open(ProviderConfig config) {
        GeminiSettings settings = GeminiSettings.of(config);
        ClientBuilder builder = BackendClient.builder(ID, settings.base())
                .secrets(Secrets.of(config, GeminiSettings.KEYS))
                .errors(GoogleErrors.reader())
                .json(LIMITS)
                .largestAnswer(LARGEST_ANSWER)
                // No byte comes before all is done.
                .timeouts(Timeouts.ofDefaults()
                        .withIdle(settings.patience())
                        .withAttempt(settings.patience())
                        .withWhole(settings.patience()))
                // A call that did not work is made again by the engine, which holds no thread meanwhile.
                .retries(Retries.none());
        BackendClient client = settings.access().open(ID, builder);
        Optional<GoogleFiles> files = settings.transport() == Transport.GEMINI
                ? Optional.of(new GoogleFiles(
                        ID, client, GeminiSettings.VERSION, settings.access().account(), config.uploads()))
                : Optional.empty();
        Answering answering = new Answering(
                new GivenParts(files),
                new Asking(client, settings.path()),
                new Verdict(client.secrets()),
                config.live());
        return new GeminiProvider(
                GeminiModels.read(), settings.transport(), client, answering, new KeptOutputs(ID, config.workFolder()));
    }
}
