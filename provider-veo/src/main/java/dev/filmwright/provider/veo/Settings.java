package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.google.GoogleAccess;
import dev.filmwright.provider.google.GoogleDownloads;
import dev.filmwright.provider.google.GoogleErrors;
import dev.filmwright.provider.google.GoogleFiles;
import dev.filmwright.provider.google.TokenSupplier;
import dev.filmwright.provider.support.address.HostRules;
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
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final ConfigKey PROJECT = new ConfigKey(
            "project",
            "the Google Cloud project, for vertex",
            Optional.empty(),
            false,
            Optional.of("GOOGLE_CLOUD_PROJECT"));
    private static final ConfigKey LOCATION = new ConfigKey(
            "location",
            "where in Google Cloud, for vertex, e.g. us-central1 or global",
            Optional.of("us-central1"),
            false,
            Optional.of("GOOGLE_CLOUD_LOCATION"));
    private static final ConfigKey TOKEN = new ConfigKey(
            "token",
            "an access token, for vertex, where no credentials are set",
            Optional.empty(),
            true,
            Optional.of("GOOGLE_OAUTH_ACCESS_TOKEN"));
    private static final ConfigKey CREDENTIALS = new ConfigKey(
            "credentials",
            "a file of credentials, or \"default\" for this machine's own, for vertex; needs Google's auth library",
            Optional.empty(),
            false,
            Optional.of("GOOGLE_APPLICATION_CREDENTIALS"));
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
            PROJECT,
            LOCATION,
            TOKEN,
            CREDENTIALS,
            URL,
            STORAGE_URL,
            STORAGE_URI,
            FILE_HOSTS,
            MODELS,
            WEBHOOK_SECRET,
            PATIENCE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,99}");
    private static final String GEMINI = "https://generativelanguage.googleapis.com";
    /** Clips of 4k come within an answer where no storage is named. */
    private static final int LARGEST_ANSWER = 192 << 20;

    private final ProviderConfig config;
    private final Optional<TokenSupplier> tokens;
    private final Way way;

    Settings(ProviderConfig config, Optional<TokenSupplier> tokens) {
        this.config = config;
        this.tokens = tokens;
        String word = text(TRANSPORT).orElse("");
        way = Way.of(word)
                .orElseThrow(
                        () -> wrong(TRANSPORT, "is \"" + word + "\": use one of " + String.join(", ", Way.words())));
    }

    VeoProvider open() {
        URI base = base();
        Transport transport = way == Way.VERTEX ? vertex(base) : withKey(base);
        return new VeoProvider(
                way,
                VeoModels.of(way, text(MODELS).map(Path::of)),
                base.getHost() != null
                        && base.getHost().toLowerCase(Locale.ROOT).endsWith(".googleapis.com"),
                new Planner(way, text(STORAGE_URI)),
                transport,
                events(),
                Clock.systemUTC());
    }

    private URI base() {
        Optional<String> url = text(URL).filter(address -> !address.equals("google"));
        if (url.isPresent()) {
            return address(URL, url.get());
        }
        if (way != Way.VERTEX) {
            return URI.create(GEMINI);
        }
        String location = named(LOCATION);
        return URI.create(
                location.equals("global")
                        ? "https://aiplatform.googleapis.com"
                        : "https://" + location + "-aiplatform.googleapis.com");
    }

    private Transport vertex(URI base) {
        if (text(KEY).isPresent()) {
            throw wrong(KEY, "is an API key, which Vertex AI does not take: remove it, or set transport to omni");
        }
        String project = named(PROJECT);
        GoogleAccess access = access();
        BackendClient client = access.open(VeoPlugin.ID, builder(base));
        BackendClient storage = access.open(
                VeoPlugin.ID, builder(address(STORAGE_URL, text(STORAGE_URL).orElse(""))));
        Clips clips = new Clips(
                kept(),
                new GoogleDownloads(VeoPlugin.ID, client, fileHosts(base)),
                Optional.of(new GoogleDownloads(VeoPlugin.ID, storage, fileHosts(base))));
        return new VeoTransport(client, new VertexWire(client, project, named(LOCATION)), clips, List.of(storage));
    }

    private GoogleAccess access() {
        Optional<String> token = text(TOKEN);
        if (token.isPresent()) {
            return GoogleAccess.tokens(token::get);
        }
        if (tokens.isPresent()) {
            return GoogleAccess.tokens(tokens.get());
        }
        String credentials = text(CREDENTIALS)
                .orElseThrow(() -> wrong(
                        TOKEN,
                        "is missing: configure it, or set GOOGLE_OAUTH_ACCESS_TOKEN; or set credentials to \"default\" for what"
                                + " gcloud or this machine has, or to a file"));
        Optional<Path> file = Optional.of(credentials)
                .filter(value -> !value.equals("default"))
                .map(Path::of);
        return GoogleAccess.applicationDefault(file);
    }

    private Transport withKey(URI base) {
        String key = text(KEY).orElseThrow(() -> missing(KEY));
        GoogleAccess access = GoogleAccess.key(key);
        BackendClient client = access.open(VeoPlugin.ID, builder(base));
        Clips clips = new Clips(kept(), new GoogleDownloads(VeoPlugin.ID, client, fileHosts(base)), Optional.empty());
        if (way == Way.GEMINI) {
            return new VeoTransport(client, new GeminiWire(client), clips, List.of());
        }
        GoogleFiles files = new GoogleFiles(VeoPlugin.ID, client, "v1beta", access.account(), config.uploads());
        return new OmniTransport(client, files, clips);
    }

    private ClientBuilder builder(URI base) {
        Duration patience = patience();
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
        return text(FILE_HOSTS).map(list -> {
            HostRules rules = HostRules.of(list.strip().split("\\s*,\\s*"));
            return "http".equalsIgnoreCase(base.getScheme())
                    ? rules.orPlainHttp().orLocalNetwork()
                    : rules;
        });
    }

    private Events events() {
        Optional<WebhookVerifier> verifier = text(WEBHOOK_SECRET)
                .map(list -> WebhookVerifier.standard(List.of(list.strip().split("\\s*,\\s*")), Clock.systemUTC()));
        return new Events(verifier, Secrets.of(config, KEYS));
    }

    private Duration patience() {
        String text = text(PATIENCE).orElse("");
        try {
            long millis = Long.parseLong(text);
            if (millis >= 1 && millis <= Duration.ofDays(1).toMillis()) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException e) {
            // No number: the same answer as for one out of range.
        }
        throw wrong(PATIENCE, "is \"" + text + "\": use milliseconds, 1 to a day");
    }

    private String named(ConfigKey key) {
        String value = text(key).orElseThrow(() -> missing(key));
        if (!NAME.matcher(value).matches()) {
            throw wrong(key, "is \"" + value + "\": use letters, digits and hyphens");
        }
        return value;
    }

    private static URI address(ConfigKey key, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // No address: the same answer as for one without a host.
        }
        throw wrong(key, "is no address: write it as https://host or http://host:port");
    }

    private Optional<String> text(ConfigKey key) {
        return config.value(key.key()).map(String::strip).filter(value -> !value.isEmpty());
    }

    private FilmwrightException missing(ConfigKey key) {
        String other = way == Way.VERTEX ? "; with an API key set transport to omni" : "";
        return wrong(
                key, "is missing: configure it, or set " + key.environment().orElse("nothing") + other);
    }

    private static FilmwrightException wrong(ConfigKey key, String what) {
        return new FilmwrightException(
                Failure.of(Failure.Kind.CONFIGURATION, "setting \"" + key.key() + "\" " + what), null);
    }
}
