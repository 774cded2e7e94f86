package dev.filmwright.provider.comfyui;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.wire.ComfyApi;
import dev.filmwright.provider.comfyui.wire.ComfyErrors;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a ComfyUI server, and the client they make. */
final class ComfySettings {
    static final String PROVIDER = "comfyui";

    static final ConfigKey URL = new ConfigKey(
            "url",
            "where the server is, with the path a proxy puts before it",
            Optional.of("http://127.0.0.1:8188"),
            false,
            Optional.of("FILMWRIGHT_COMFYUI_URL"));
    static final ConfigKey HEADERS = new ConfigKey(
            "headers",
            "headers for a proxy before the server, one \"Name: value\" a line, or a JSON object",
            Optional.empty(),
            true,
            Optional.of("FILMWRIGHT_COMFYUI_HEADERS"));
    static final ConfigKey TOKEN = new ConfigKey(
            "token",
            "a bearer token for a proxy before the server",
            Optional.empty(),
            true,
            Optional.of("FILMWRIGHT_COMFYUI_TOKEN"));
    static final ConfigKey BASIC = new ConfigKey(
            "basic",
            "user:password for a proxy before the server",
            Optional.empty(),
            true,
            Optional.of("FILMWRIGHT_COMFYUI_BASIC"));
    static final ConfigKey PREFIX =
            ConfigKey.of("prefix", "what comes before every route, e.g. api where a proxy passes on no other", "");
    static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long the server may be silent in an answer, in milliseconds", "60000");
    static final ConfigKey SOCKET = ConfigKey.of(
            "socket", "on: steps and previews are shown as they are made; off: the server is only polled", "on");

    static final ConfigKey PREVIEWS = ConfigKey.of(
            "previews",
            "how the server draws previews: none, auto, latent2rgb, taesd, or default for what it was started with",
            "latent2rgb");

    static final List<ConfigKey> KEYS = List.of(URL, HEADERS, TOKEN, BASIC, PREFIX, PATIENCE, SOCKET, PREVIEWS);

    private static final List<String> METHODS = List.of("none", "auto", "latent2rgb", "taesd", "default");

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final Retries RETRIES = new Retries(3, Duration.ofMillis(200), Duration.ofSeconds(2), 10);

    private final ProviderConfig config;
    private final SettingReader settings;

    ComfySettings(ProviderConfig config) {
        this.config = config;
        settings = new SettingReader(PROVIDER, config);
    }

    ComfyApi api() {
        Duration patience = settings.millis(PATIENCE);
        ClientBuilder client = BackendClient.builder(PROVIDER, settings.address(URL))
                .secrets(Secrets.of(config, KEYS))
                .errors(ComfyErrors::read)
                .nonNumbers()
                .retries(RETRIES)
                .timeouts(Timeouts.ofDefaults()
                        .withConnect(CONNECT)
                        .withIdle(patience)
                        .withAttempt(patience)
                        .withWhole(patience));
        settings.text(TOKEN).ifPresent(client::bearer);
        settings.text(BASIC)
                .ifPresent(user -> client.credential(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
        settings.text(HEADERS).map(this::headers).orElse(Map.of()).forEach(client::credential);
        List<String> prefix = Arrays.stream(settings.text(PREFIX).orElse("").split("/"))
                .filter(segment -> !segment.isBlank())
                .toList();
        return new ComfyApi(client.build(), prefix);
    }

    boolean socket() {
        return settings.oneOf(SOCKET, List.of("on", "off")).equals("on");
    }

    /** Returns how previews are drawn; empty to leave it to the server. */
    String previews() {
        String method = settings.oneOf(PREVIEWS, METHODS);
        return method.equals("default") || !socket() ? "" : method;
    }

    /** Reads headers without ever naming a value: each may be a secret. */
    private Map<String, String> headers(String written) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (written.startsWith("{")) {
            try {
                JsonValue object = JsonReader.ofDefaults()
                        .read(written, new Origin(PROVIDER, Optional.empty(), Secrets.of(written)));
                object.names().forEach(name -> headers.put(name, object.at(name).text()));
            } catch (ProviderException e) {
                throw settings.wrong(HEADERS, written, "write a JSON object of texts, or one \"Name: value\" a line");
            }
        } else {
            for (String line : written.split("\\R")) {
                int colon = line.indexOf(':');
                if (!line.isBlank() && colon < 1) {
                    throw settings.wrong(HEADERS, written, "write one \"Name: value\" a line");
                }
                if (!line.isBlank()) {
                    headers.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
        }
        if (!headers.keySet().stream().allMatch(name -> name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+"))) {
            throw settings.wrong(HEADERS, written, "a header's name has letters, digits and hyphens");
        }
        return headers;
    }
}
