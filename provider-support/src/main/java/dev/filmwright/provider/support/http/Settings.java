package dev.filmwright.provider.support.http;

import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.address.Resolver;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.secret.Secrets;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** What a client was built with. Filled by its builder, not changed afterwards. */
final class Settings {
    final String provider;
    final URI base;
    Secrets secrets = Secrets.of();
    HostRules hosts;
    final Map<String, Supplier<String>> credentials = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    List<String> requestIds = List.of("x-request-id", "request-id", "x-correlation-id");
    Timeouts timeouts = Timeouts.ofDefaults();
    Retries retries = Retries.ofDefaults();
    ErrorReader errors = ErrorReader.standard();
    JsonReader json = JsonReader.ofDefaults();
    int largestAnswer = 32 << 20;
    Clock clock = Clock.systemUTC();
    Pause pause = Pause.sleeping();
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    Resolver resolver = Resolver.system();
    Optional<ProxySelector> proxy = Optional.empty();
    Optional<Path> recordTo = Optional.empty();
    Optional<Recorder> recorder = Optional.empty();

    Settings(String provider, URI base) {
        this.provider = provider;
        this.base = base;
        this.hosts = HostRules.originOf(base);
    }
}
