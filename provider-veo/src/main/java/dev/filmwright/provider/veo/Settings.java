package dev.filmwright.provider.veo;

import dev.filmwright.provider.google.GoogleAccess;
import dev.filmwright.provider.google.GoogleDownloads;
import dev.filmwright.provider.google.GoogleErrors;
import dev.filmwright.provider.google.GoogleFiles;
import dev.filmwright.provider.google.GoogleSettings;
import dev.filmwright.provider.google.TokenSupplier;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.json.JsonLimits;
import dev.filmwright.provider.support.output.KeptOutputs;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.provider.support.webhook.WebhookVerifier;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a provider of its settings, or says which of them is wrong. */
final class Settings {
    private static final ConfigKey TRANSPORT = new ConfigKey(
            "transport",
            "the way to Google: vertex (Veo), gemini (Veo's former API, for gateways) or omni (Gemini Omni, with an API key)",
            Optional.of("vertex"),
            false,
            Optional.of("VEO_TRANSPORT"));
    private static final ConfigKey KEY = new ConfigKey(
            "key", "the API key, for gemini and omni", Optional.empty(), true, Optional.of("VEO_API_KEY"));
    private static final ConfigKey LOCATION = GoogleSettings.location("us-central1", "us-central1 or global");
    private static final ConfigKey URL = new ConfigKey(
            "url",
            "the address of the API: google, or another one as of a gateway",
            Optional.of("google"),
            false,
            Optional.of("VEO_URL"));
    private static final ConfigKey STORAGE_URL =
            ConfigKey.of("storage-url", "the address of Cloud Storage, for vertex", "https://storage.googleapis.com");
    private static final ConfigKey STORAGE_URI = new ConfigKey(
            "storage-uri",
            "where Google is to put clips, for vertex, e.g. gs://bucket/folder/; without it they come within the answer",
            Optional.empty(),
            false,
            Optional.empty());
    private static final ConfigKey FILE_HOSTS = new ConfigKey(
            "file-hosts",
            "hosts beside Google's that clips may be fetched from, separated by commas, as of a gateway",
            Optional.empty(),
            false,
            Optional.empty());
    private static final ConfigKey MODELS = new ConfigKey(
            "models",
            "a file of models in the form of models.json, which come before those built in",
            Optional.empty(),
            false,
            Optional.empty());
    private static final ConfigKey WEBHOOK_SECRET = new ConfigKey(
            "webhook-secret",
            "the signing secret of the webhook registered at Google, whsec_…; several separated by commas",
            Optional.empty(),
            true,
            Optional.of("VEO_WEBHOOK_SECRET"));
    private static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long to wait for one answer, in milliseconds", "120000");

    static final List<ConfigKey> KEYS = List.of(
            TRANSPORT,
            KEY,
            GoogleSettings.PROJECT,
            LOCATION,
            GoogleSettings.TOKEN,
            GoogleSettings.CREDENTIALS,
            URL,
            STORAGE_URL,
            STORAGE_URI,
            FILE_HOSTS,
            MODELS,
            WEBHOOK_SECRET,
            PATIENCE);

    private static final String GEMINI = "https://generativelanguage.googleapis.com";
    /** Clips of 4k come within an answer where no storage is named. */
    private static final int LARGEST_ANSWER = 192 << 20;

    private final ProviderConfig config;
    private final SettingReader settings;
    private final GoogleSettings cloud;
    private final Optional<TokenSupplier> tokens;
    private final Way way;

    Settings(ProviderConfig config, Optional<TokenSupplier> tokens) {
        this.config = config;
        this.tokens = tokens;
        settings = new SettingReader(VeoPlugin.ID, config);
        cloud = new GoogleSettings(settings, LOCATION, "with an API key set transport to omni");
        way = Way.of(settings.oneOf(TRANSPORT, Way.words())).orElseThrow();
    }

    VeoProvider open() {
        URI base = base();
        Transport transport = way == Way.VERTEX ? vertex(base) : withKey(base);
        return new VeoProvider(
                way,
                VeoModels.of(way, settings.text(MODELS).map(Path::of)),
                base.getHost() != null
                        && base.getHost().toLowerCase(Locale.ROOT).endsWith(".googleapis.com"),
                new Planner(way, settings.text(STORAGE_URI)),
                transport,
                events(),
                Clock.systemUTC());
    }

    private URI base() {
        if (!settings.needed(URL).equals("google")) {
            return settings.address(URL);
        }
        return way == Way.VERTEX ? cloud.vertex() : URI.create(GEMINI);
    }

    private Transport vertex(URI base) {
        Optional<String> key = settings.text(KEY);
        if (key.isPresent()) {
            throw settings.wrong(KEY, key.get(), "Vertex AI takes no API key: remove it, or set transport to omni");
        }
        String project = cloud.project();
        GoogleAccess access = cloud.access(tokens);
        BackendClient client = access.open(VeoPlugin.ID, builder(base));
        BackendClient storage = access.open(VeoPlugin.ID, builder(settings.address(STORAGE_URL)));
        Clips clips = new Clips(
                kept(),
                new GoogleDownloads(VeoPlugin.ID, client, fileHosts(base)),
                Optional.of(new GoogleDownloads(VeoPlugin.ID, storage, fileHosts(base))));
        return new VeoTransport(client, new VertexWire(client, project, cloud.location()), clips, List.of(storage));
    }

    private Transport withKey(URI base) {
        GoogleAccess access = GoogleAccess.key(settings.needed(KEY));
        BackendClient client = access.open(VeoPlugin.ID, builder(base));
        Clips clips = new Clips(kept(), new GoogleDownloads(VeoPlugin.ID, client, fileHosts(base)), Optional.empty());
        if (way == Way.GEMINI) {
            return new VeoTransport(client, new GeminiWire(client), clips, List.of());
        }
        GoogleFiles files = new GoogleFiles(VeoPlugin.ID, client, "v1beta", access.account(), config.uploads());
        return new OmniTransport(client, files, clips);
    }

    private ClientBuilder builder(URI base) {
        Duration patience = settings.millis(PATIENCE);
        return BackendClient.builder(VeoPlugin.ID, base)
                .secrets(Secrets.of(config, KEYS))
                .errors(GoogleErrors.reader())
                .requestIdHeaders("x-goog-request-id", "x-request-id")
                .json(new JsonLimits(100, LARGEST_ANSWER, 100, 1_000_000, 8 << 20))
                .largestAnswer(LARGEST_ANSWER)
                .timeouts(Timeouts.ofDefaults()
                        .withIdle(patience)
                        .withAttempt(patience)
                        .withWhole(patience))
                // A call that did not work is made again by the engine, which holds no thread meanwhile.
                .retries(Retries.none());
    }

    private KeptOutputs kept() {
        return new KeptOutputs(VeoPlugin.ID, config.workFolder());
    }

    private Optional<HostRules> fileHosts(URI base) {
        return settings.text(FILE_HOSTS).map(list -> {
            HostRules rules = HostRules.of(list.strip().split("\\s*,\\s*"));
            return "http".equalsIgnoreCase(base.getScheme())
                    ? rules.orPlainHttp().orLocalNetwork()
                    : rules;
        });
    }

    private Events events() {
        Optional<WebhookVerifier> verifier = settings.text(WEBHOOK_SECRET)
                .map(list -> WebhookVerifier.standard(List.of(list.strip().split("\\s*,\\s*")), Clock.systemUTC()));
        return new Events(verifier, Secrets.of(config, KEYS));
    }
}
