package dev.filmwright.provider.gemini;

import dev.filmwright.provider.google.GoogleAccess;
import dev.filmwright.provider.google.GoogleSettings;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How Google is reached.
 *
 * @param transport the way
 * @param base the address of the API
 * @param path where models are, below it
 * @param access who asks
 * @param patience how long to wait for an answer
 * @param models the models there are
 */
record GeminiSettings(
        Transport transport,
        URI base,
        List<String> path,
        GoogleAccess access,
        Duration patience,
        List<GeminiModel> models) {
    /** The API's version, in the paths of the Gemini API. */
    static final String VERSION = "v1beta";

    private static final String GOOGLE = "google";

    private static final ConfigKey TRANSPORT = new ConfigKey(
            "transport",
            "the way to Google: gemini (with an API key) or vertex (Google Cloud)",
            Optional.of("gemini"),
            false,
            Optional.of("GEMINI_TRANSPORT"));
    private static final ConfigKey KEY =
            new ConfigKey("key", "the API key, for gemini", Optional.empty(), true, Optional.of("GEMINI_API_KEY"));
    private static final ConfigKey LOCATION = GoogleSettings.location("global", "global or europe-west4");
    private static final ConfigKey URL = new ConfigKey(
            "url",
            "the address of the API: google, or another one as of a gateway",
            Optional.of(GOOGLE),
            false,
            Optional.of("GEMINI_URL"));
    private static final ConfigKey MODELS = new ConfigKey(
            "models",
            "a file of models in the form of models.json, which come before those built in",
            Optional.empty(),
            false,
            Optional.empty());
    private static final ConfigKey PATIENCE = ConfigKey.of(
            "patience", "how long to wait for an answer, in milliseconds; pictures take a minute", "300000");

    static final List<ConfigKey> KEYS = List.of(
            TRANSPORT,
            KEY,
            GoogleSettings.PROJECT,
            LOCATION,
            GoogleSettings.TOKEN,
            GoogleSettings.CREDENTIALS,
            URL,
            MODELS,
            PATIENCE);

    static GeminiSettings of(ProviderConfig config) {
        SettingReader settings = new SettingReader(GeminiPlugin.ID, config);
        String way = settings.needed(TRANSPORT);
        return switch (way) {
            case "gemini" ->
                new GeminiSettings(
                        Transport.GEMINI,
                        base(settings, () -> URI.create("https://generativelanguage.googleapis.com")),
                        List.of(VERSION, "models"),
                        GoogleAccess.key(settings.needed(KEY)),
                        settings.millis(PATIENCE),
                        models(settings));
            case "vertex" -> vertex(settings);
            default -> throw settings.wrong(TRANSPORT, way, "use gemini or vertex");
        };
    }

    private static GeminiSettings vertex(SettingReader settings) {
        GoogleSettings cloud = new GoogleSettings(settings, LOCATION, "with an API key set transport to gemini");
        return new GeminiSettings(
                Transport.VERTEX,
                base(settings, cloud::vertex),
                List.of(
                        "v1",
                        "projects",
                        cloud.project(),
                        "locations",
                        cloud.location(),
                        "publishers",
                        "google",
                        "models"),
                cloud.access(Optional.empty()),
                settings.millis(PATIENCE),
                models(settings));
    }

    private static URI base(SettingReader settings, Supplier<URI> google) {
        return settings.needed(URL).equals(GOOGLE) ? google.get() : settings.address(URL);
    }

    private static List<GeminiModel> models(SettingReader settings) {
        Optional<String> file = settings.text(MODELS);
        if (file.isEmpty()) {
            return GeminiModels.read();
        }
        try {
            return GeminiModels.read(Files.readAllBytes(Path.of(file.get())), GeminiModels.read());
        } catch (IOException | RuntimeException e) {
            throw settings.wrong(MODELS, file.get(), "name a file in the form of models.json: " + e.getMessage(), e);
        }
    }
}
