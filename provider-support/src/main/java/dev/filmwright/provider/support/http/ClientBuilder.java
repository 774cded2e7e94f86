package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.address.Resolver;
import dev.filmwright.provider.support.json.JsonLimits;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.secret.Secrets;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Builds a {@link BackendClient}. Defaults: the base's own origin is the only host, no credentials, {@link Timeouts#ofDefaults()},
 * {@link Retries#ofDefaults()}, answers of at most 32 MiB, no proxy. Used once; not thread-safe.
 */
public final class ClientBuilder {
    private final Settings settings;

    ClientBuilder(Settings settings) {
        this.settings = settings;
    }

    /** Sends a header with every request that is a secret, e.g. {@code x-key}. */
    public ClientBuilder credential(String header, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            // The value is not named: it is a secret.
            throw new InvalidInputException("credential " + header, Secrets.MARK, "use printable ASCII");
        }
        settings.secrets.learn(value);
        return credential(header, () -> value);
    }

    /** Sends a header with every request that is a secret and may change; asked for each request, on the caller's thread. */
    public ClientBuilder credential(String header, Supplier<String> value) {
        settings.credentials.put(header, value);
        return this;
    }

    /** Sends {@code Authorization: Bearer} with every request. */
    public ClientBuilder bearer(String token) {
        settings.secrets.learn(token);
        return credential("Authorization", "Bearer " + token);
    }

    /** Sends a header with every request that is no secret. */
    public ClientBuilder header(String name, String value) {
        settings.headers.put(name, value);
        return this;
    }

    /** Names the hosts that requests, and the credentials with them, may be sent to. */
    public ClientBuilder hosts(HostRules hosts) {
        settings.hosts = hosts;
        return this;
    }

    /** Keeps these out of everything too. */
    public ClientBuilder secrets(Secrets secrets) {
        settings.secrets.learn(secrets);
        return this;
    }

    /** Names the headers in which the backend tells its id of a request, the best first. */
    public ClientBuilder requestIdHeaders(String... names) {
        settings.requestIds = List.of(names);
        return this;
    }

    /** Sets how long calls may take. */
    public ClientBuilder timeouts(Timeouts timeouts) {
        settings.timeouts = timeouts;
        return this;
    }

    /** Sets how often it tries again. */
    public ClientBuilder retries(Retries retries) {
        settings.retries = retries;
        return this;
    }

    /** Sets who reads what the backend says when it refuses. */
    public ClientBuilder errors(ErrorReader errors) {
        settings.errors = errors;
        return this;
    }

    /** Sets how much a JSON document may hold. */
    public ClientBuilder json(JsonLimits limits) {
        settings.json = JsonReader.of(limits);
        return this;
    }

    /** Takes {@code NaN} and {@code Infinity} in answers, as {@link JsonReader#takingNonNumbers} does. Call it after {@link #json}. */
    public ClientBuilder nonNumbers() {
        settings.json = settings.json.takingNonNumbers();
        return this;
    }

    /** Sets how many bytes an answer that is read whole may have. */
    public ClientBuilder largestAnswer(int bytes) {
        settings.largestAnswer = bytes;
        return this;
    }

    /**
     * Asks through a proxy where the selector names one. The addresses of hosts are then the proxy's matter: that they lead to
     * the local network is not checked here.
     */
    public ClientBuilder proxy(ProxySelector selector) {
        settings.proxy = Optional.of(selector);
        return this;
    }

    /** Appends every answer to a file, without secrets, for {@code RecordedExchanges} of the testkit. For authors. */
    public ClientBuilder recordTo(Path file) {
        settings.recordTo = Optional.of(file);
        return this;
    }

    /** Tells the time; for tests. */
    public ClientBuilder clock(Clock clock) {
        settings.clock = clock;
        return this;
    }

    /** Waits between attempts; for tests. */
    public ClientBuilder pause(Pause pause) {
        settings.pause = pause;
        return this;
    }

    /** Spreads pauses, with numbers from 0, inclusive, to 1, exclusive; for tests. */
    public ClientBuilder random(DoubleSupplier random) {
        settings.random = random;
        return this;
    }

    /** Finds the addresses of hosts; for tests and for hosts with a resolver of their own. */
    public ClientBuilder resolver(Resolver resolver) {
        settings.resolver = resolver;
        return this;
    }

    /** Returns the client, which the caller closes. */
    public BackendClient build() {
        settings.recorder = settings.recordTo.map(file -> new Recorder(file, settings.secrets));
        return new BackendClient(settings);
    }
}
