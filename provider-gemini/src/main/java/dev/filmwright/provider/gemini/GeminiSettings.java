package dev.filmwright.provider.gemini;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.google.GoogleAccess;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Google is reached.
 *
 * @param transport the way
 * @param base the address of the API
 * @param path where models are, below it
 * @param access who asks
 * @param patience how long to wait for an answer
 */
record GeminiSettings(Transport transport, URI base, List<String> path, GoogleAccess access, Duration patience) {
    /** The API's version, in the paths of the Gemini API. */
    static final String VERSION = "v1beta";

    private static final String GOOGLE = "google";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,99}");

    private static final ConfigKey TRANSPORT = new ConfigKey(
            "transport",
            "the way to Google: gemini (with an API key) or vertex (Google Cloud)",
            Optional.of("gemini"),
            false,
            Optional.of("GEMINI_TRANSPORT"));
    private static final ConfigKey KEY =
            new ConfigKey("key", "the API key, for gemini", Optional.empty(), true, Optional.of("GEMINI_API_KEY"));
    private static final ConfigKey PROJECT = new ConfigKey(
            "project",
            "the Google Cloud project, for vertex",
            Optional.empty(),
            false,
            Optional.of("GOOGLE_CLOUD_PROJECT"));
    private static final ConfigKey LOCATION = new ConfigKey(
            "location",
            "where in Google Cloud, for vertex, e.g. global or europe-west4",
            Optional.of("global"),
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
            Optional.of(GOOGLE),
            false,
            Optional.of("GEMINI_URL"));
    private static final ConfigKey PATIENCE = ConfigKey.of(
            "patience", "how long to wait for an answer, in milliseconds; pictures take a minute", "300000");

    static final List<ConfigKey> KEYS = List.of(TRANSPORT, KEY, PROJECT, LOCATION, TOKEN, CREDENTIALS, URL, PATIENCE);

    static GeminiSettings of(ProviderConfig config) {
        String way = config.value(TRANSPORT.key()).orElse("gemini");
        Duration patience = patience(config);
        return switch (way) {
            case "gemini" ->
                new GeminiSettings(
                        Transport.GEMINI,
                        base(config, "https://generativelanguage.googleapis.com"),
                        List.of(VERSION, "models"),
                        GoogleAccess.key(needed(config, KEY)),
                        patience);
            case "vertex" -> vertex(config, patience);
            default -> throw wrong(TRANSPORT, way, "use gemini or vertex", null);
        };
    }

    private static GeminiSettings vertex(ProviderConfig config, Duration patience) {
        String location = name(config, LOCATION);
        String host = location.equals("global") ? "" : location + "-";
        return new GeminiSettings(
                Transport.VERTEX,
                base(config, "https://" + host + "aiplatform.googleapis.com"),
                List.of(
                        "v1",
                        "projects",
                        name(config, PROJECT),
                        "locations",
                        location,
                        "publishers",
                        "google",
                        "models"),
                cloud(config),
                patience);
    }

    private static GoogleAccess cloud(ProviderConfig config) {
        Optional<String> credentials = set(config, CREDENTIALS);
        if (credentials.isPresent()) {
            return GoogleAccess.applicationDefault(
                    credentials.filter(value -> !value.equals("default")).map(Path::of));
        }
        String token = set(config, TOKEN)
                .orElseThrow(() -> new FilmwrightException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "gemini: setting \"credentials\" or \"token\" is missing: configure one of them, or set"
                                        + " GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_OAUTH_ACCESS_TOKEN"),
                        null));
        return GoogleAccess.tokens(() -> token);
    }

    private static URI base(ProviderConfig config, String google) {
        String url = config.value(URL.key()).orElse(GOOGLE);
        try {
            URI address = new URI(url.equals(GOOGLE) ? google : url);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw wrong(URL, url, "write it as https://host, or google", e);
        }
        throw wrong(URL, url, "write it as https://host, or google", null);
    }

    private static Duration patience(ProviderConfig config) {
        String text = needed(config, PATIENCE);
        String remedy = "use milliseconds, at least 1 and at most a day";
        try {
            Duration patience = Duration.ofMillis(Long.parseLong(text.strip()));
            if (patience.toMillis() >= 1 && patience.compareTo(Duration.ofDays(1)) <= 0) {
                return patience;
            }
        } catch (NumberFormatException e) {
            throw wrong(PATIENCE, text, remedy, e);
        }
        throw wrong(PATIENCE, text, remedy, null);
    }

    private static String name(ProviderConfig config, ConfigKey key) {
        String name = needed(config, key);
        if (!NAME.matcher(name).matches()) {
            throw wrong(key, name, "use letters, digits, dots and hyphens", null);
        }
        return name;
    }

    private static Optional<String> set(ProviderConfig config, ConfigKey key) {
        return config.value(key.key()).filter(value -> !value.isBlank());
    }

    private static String needed(ProviderConfig config, ConfigKey key) {
        return set(config, key)
                .orElseThrow(() -> new FilmwrightException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "gemini: setting \"" + key.key() + "\" is missing: configure it"
                                        + key.environment()
                                                .map(name -> ", or set " + name)
                                                .orElse("")),
                        null));
    }

    private static FilmwrightException wrong(ConfigKey key, String value, String remedy, @Nullable Throwable cause) {
        return new FilmwrightException(
                Failure.of(
                        Failure.Kind.CONFIGURATION,
                        "gemini: setting \"" + key.key() + "\" is \"" + value + "\": " + remedy),
                cause);
    }
}
