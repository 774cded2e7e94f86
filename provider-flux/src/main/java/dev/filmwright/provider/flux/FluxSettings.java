package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    private static final SortedMap<String, String> REGIONS =
            new TreeMap<>(Map.of("global", GLOBAL, "eu", "https://api.eu.bfl.ai", "us", "https://api.us.bfl.ai"));

    /** Where the backend is to call, and with which secret. */
    record Webhook(String url, String secret) {
        /** Shows neither. */
        @Override
        public String toString() {
            return "Webhook";
        }
    }

    static FluxSettings of(ProviderConfig config) {
        SettingReader settings = new SettingReader(FluxPlugin.ID, config);
        URI base = base(settings);
        HostRules own = HostRules.originOf(base);
        boolean plain = "http".equalsIgnoreCase(base.getScheme());
        return new FluxSettings(
                base,
                settings.needed(KEY),
                own.or(further(settings, POLL_HOSTS, plain))
                        .or(HostRules.of("*.bfl.ai")
                                .except(
                                        "*delivery*.bfl.ai",
                                        "*.*delivery*.bfl.ai",
                                        "*delivery*.*.bfl.ai",
                                        "*delivery*.*.*.bfl.ai")),
                own.or(further(settings, DELIVERY_HOSTS, plain))
                        .or(HostRules.of("*.bfl.ai", "*.blob.core.windows.net")),
                settings.millis(PATIENCE),
                settings.millis(GRACE, 0),
                webhook(settings, base));
    }

    private static URI base(SettingReader settings) {
        String region = settings.oneOf(REGION, REGIONS.keySet());
        URI regional = URI.create(Objects.requireNonNull(REGIONS.get(region)));
        String url = settings.needed(URL);
        if (url.equals(GLOBAL)) {
            return regional;
        }
        if (!region.equals("global")) {
            throw settings.wrong(URL, url, "leave out url or region, as each names a host");
        }
        return settings.address(URL);
    }

    private static HostRules further(SettingReader settings, ConfigKey key, boolean plain) {
        String[] hosts = Arrays.stream(settings.text(key).orElse("").split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toArray(String[]::new);
        HostRules rules = HostRules.of(hosts);
        // A backend that is asked without TLS is one on the local network, or a test's.
        return plain ? rules.orPlainHttp().orLocalNetwork() : rules;
    }

    private static Optional<Webhook> webhook(SettingReader settings, URI base) {
        Optional<String> url = settings.text(WEBHOOK_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(settings.address(WEBHOOK_URL).getScheme())) {
            throw settings.wrong(WEBHOOK_URL, url.get(), "write it as https://host, as FLUX calls no other");
        }
        if (base.toString().equals(GLOBAL)) {
            // With a webhook no polling address is answered, and the global host does not know on which cluster a task
            // is.
            throw settings.wrong(
                    REGION,
                    "global",
                    "set it to eu or us, as tasks with " + WEBHOOK_URL.key() + " can be polled on their own host only");
        }
        return Optional.of(new Webhook(url.get(), settings.needed(WEBHOOK_SECRET)));
    }

    /** Shows neither key nor webhook. */
    @Override
    public String toString() {
        return "FluxSettings[" + base + "]";
    }
}
