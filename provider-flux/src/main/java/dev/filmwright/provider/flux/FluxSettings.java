package dev.filmwright.provider.flux;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How FLUX is reached.
 *
 * @param base where work is handed over
 * @param key the API key
 * @param asked the hosts that are asked, with the key
 * @param delivery the hosts that pictures are fetched from, without it
 * @param patience how long to wait for an answer
 * @param grace how long a task that was accepted may be unknown
 * @param webhook where the backend is to call, if it is
 */
record FluxSettings(
        URI base,
        String key,
        HostRules asked,
        HostRules delivery,
        Duration patience,
        Duration grace,
        Optional<Webhook> webhook) {
    static final String GLOBAL = "https://api.bfl.ai";

    static final ConfigKey KEY =
            new ConfigKey("key", "the API key", Optional.empty(), true, Optional.of("BFL_API_KEY"));
    static final ConfigKey REGION = ConfigKey.of(
            "region", "where pictures are made: global (any), eu or us; names the host unless url does", "global");
    static final ConfigKey URL = ConfigKey.of("url", "where the API is, for gateways", GLOBAL);
    static final ConfigKey POLL_HOSTS = ConfigKey.of(
            "poll-hosts", "further hosts that may be polled, with the key: host or host:port, separated by commas", "");
    static final ConfigKey DELIVERY_HOSTS = ConfigKey.of(
            "delivery-hosts",
            "further hosts that pictures may be fetched from: host or host:port, separated by commas",
            "");
    static final ConfigKey PATIENCE =
            ConfigKey.of("patience", "how long to wait for an answer, in milliseconds", "120000");
    static final ConfigKey GRACE = ConfigKey.of(
            "grace",
            "how long a task that was accepted may still be unknown to the cluster asked, in milliseconds",
            "15000");
    static final ConfigKey WEBHOOK_URL = new ConfigKey(
            "webhook-url",
            "the public https address at which the host takes calls; polling goes on without it",
            Optional.empty(),
            false,
            Optional.of("BFL_WEBHOOK_URL"));
    static final ConfigKey WEBHOOK_SECRET = new ConfigKey(
            "webhook-secret",
            "what calls are signed with; needed with webhook-url",
            Optional.empty(),
            true,
            Optional.of("BFL_WEBHOOK_SECRET"));

    static final List<ConfigKey> KEYS =
            List.of(KEY, REGION, URL, POLL_HOSTS, DELIVERY_HOSTS, PATIENCE, GRACE, WEBHOOK_URL, WEBHOOK_SECRET);

    private static final Map<String, String> REGIONS =
            Map.of("global", GLOBAL, "eu", "https://api.eu.bfl.ai", "us", "https://api.us.bfl.ai");

    /** Where the backend is to call, and with which secret. */
    record Webhook(String url, String secret) {
        /** Shows neither. */
        @Override
        public String toString() {
            return "Webhook";
        }
    }

    static FluxSettings of(ProviderConfig config) {
        URI base = base(config);
        HostRules own = HostRules.originOf(base);
        boolean plain = "http".equalsIgnoreCase(base.getScheme());
        return new FluxSettings(
                base,
                needed(config, KEY),
                own.or(further(config, POLL_HOSTS, plain))
                        .or(HostRules.of("*.bfl.ai")
                                .except(
                                        "*delivery*.bfl.ai",
                                        "*.*delivery*.bfl.ai",
                                        "*delivery*.*.bfl.ai",
                                        "*delivery*.*.*.bfl.ai")),
                own.or(further(config, DELIVERY_HOSTS, plain)).or(HostRules.of("*.bfl.ai", "*.blob.core.windows.net")),
                time(config, PATIENCE, 1),
                time(config, GRACE, 0),
                webhook(config, base));
    }

    private static URI base(ProviderConfig config) {
        String region = config.value(REGION.key()).orElse("global");
        String url = config.value(URL.key()).orElse(GLOBAL);
        String regional = REGIONS.get(region);
        if (regional == null) {
            throw wrong(REGION, region, "use one of global, eu, us", null);
        }
        if (!regional.equals(GLOBAL) && !url.equals(GLOBAL)) {
            throw wrong(URL, url, "leave out url or region, as each names a host", null);
        }
        return url.equals(GLOBAL) ? URI.create(regional) : address(URL, url);
    }

    private static URI address(ConfigKey key, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw wrong(key, text, "write it as https://host", e);
        }
        throw wrong(key, text, "write it as https://host", null);
    }

    private static HostRules further(ProviderConfig config, ConfigKey key, boolean plain) {
        String[] hosts = Arrays.stream(config.value(key.key()).orElse("").split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toArray(String[]::new);
        HostRules rules = HostRules.of(hosts);
        // A backend that is asked without TLS is one on the local network, or a test's.
        return plain ? rules.orPlainHttp().orLocalNetwork() : rules;
    }

    private static Duration time(ProviderConfig config, ConfigKey key, long least) {
        String text = needed(config, key);
        String remedy = "use milliseconds, at least " + least + " and at most a day";
        try {
            Duration time = Duration.ofMillis(Long.parseLong(text.strip()));
            if (time.toMillis() >= least && time.compareTo(Duration.ofDays(1)) <= 0) {
                return time;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, text, remedy, e);
        }
        throw wrong(key, text, remedy, null);
    }

    private static Optional<Webhook> webhook(ProviderConfig config, URI base) {
        Optional<String> url = config.value(WEBHOOK_URL.key()).filter(value -> !value.isBlank());
        if (url.isEmpty()) {
            return Optional.empty();
        }
        URI address = address(WEBHOOK_URL, url.get());
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw wrong(WEBHOOK_URL, url.get(), "write it as https://host, as FLUX calls no other", null);
        }
        if (base.toString().equals(GLOBAL)) {
            // With a webhook no polling address is answered, and the global host does not know on which cluster a task
            // is.
            throw wrong(
                    REGION,
                    "global",
                    "set it to eu or us, as tasks with " + WEBHOOK_URL.key() + " can be polled on their own host only",
                    null);
        }
        return Optional.of(new Webhook(url.get(), needed(config, WEBHOOK_SECRET)));
    }

    private static String needed(ProviderConfig config, ConfigKey key) {
        return config.value(key.key())
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new FilmwrightException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "flux: setting \"" + key.key() + "\" is missing: configure it"
                                        + key.environment()
                                                .map(name -> ", or set " + name)
                                                .orElse("")),
                        null));
    }

    private static FilmwrightException wrong(ConfigKey key, String value, String remedy, @Nullable Throwable cause) {
        return new FilmwrightException(
                Failure.of(
                        Failure.Kind.CONFIGURATION,
                        "flux: setting \"" + key.key() + "\" is \"" + value + "\": " + remedy),
                cause);
    }

    /** Shows neither key nor webhook. */
    @Override
    public String toString() {
        return "FluxSettings[" + base + "]";
    }
}
