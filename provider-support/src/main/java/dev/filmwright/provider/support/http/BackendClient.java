package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a backend over HTTP: one way to send, one place that decides about another attempt. Thread-safe.
 *
 * <pre>{@code
 * BackendClient client = BackendClient.builder("acme", URI.create("https://api.acme.example"))
 *         .credential("x-key", key)
 *         .hosts(HostRules.of("api.acme.example", "*.acme.example").except("files-*.acme.example"))
 *         .build();
 *
 * String id = client.send(
 *         BackendRequest.post(client.address("v1", "jobs")).json(job).notAcceptedOn(429, 503),
 *         answer -> answer.json().at("id").nonEmptyText());
 * }</pre>
 *
 * <p>Every call ends with a value or with a {@link ProviderException} whose {@link Failure} tells the kind, whether another call
 * can help and after what time, whether money was spent as far as one can know, and the backend's id of the request. Requests
 * that read are tried again with growing pauses ({@link Retries}); requests that hand work over only if it is proven that nothing
 * was accepted, or with an idempotency key. Otherwise their failure is {@link Failure.Kind#UNCERTAIN}: also when the backend says
 * success and its answer cannot be read.
 *
 * <p>Requests and their credentials go to the hosts allowed and nowhere else; redirects are not followed. A call blocks; when its
 * thread is interrupted, the call is broken off, the thread's flag is set again, and an exception says how far it came.
 */
public final class BackendClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackendClient.class);

    private final Settings settings;
    private final Transport transport;
    private final Judge judge;
    private final Attempts attempts;
    private final Backoff backoff;
    private final Sockets sockets;

    BackendClient(Settings settings) {
        this.settings = settings;
        transport = new Transport(settings.provider, settings.resolver, settings.proxy);
        judge = new Judge(settings.provider, settings.secrets, settings.errors, settings.clock);
        attempts = new Attempts(settings, transport, judge);
        backoff = new Backoff(settings.retries, settings.random);
        sockets = new Sockets(attempts, transport, judge);
    }

    /**
     * Begins a client.
     *
     * @param provider the provider's id, for failures and logs
     * @param base the address the backend was configured with; a path in it is kept
     * @throws InvalidInputException if it is no address of HTTP
     */
    public static ClientBuilder builder(String provider, URI base) {
        HttpUrl url = base.getHost() == null ? null : HttpUrl.parse(base.toString());
        if (url == null || base.getRawUserInfo() != null) {
            throw new InvalidInputException(
                    "address", base.getHost(), "write it as https://host or http://host:port, without a user in it");
        }
        return new ClientBuilder(new Settings(provider, base));
    }

    /**
     * Returns an address below the base. Each segment is encoded, so that an id a backend chose leads nowhere else.
     *
     * @throws InvalidInputException if a segment is empty, or {@code "."} or {@code ".."}
     */
    public URI address(String... segments) {
        HttpUrl.Builder url = HttpUrl.get(settings.base.toString()).newBuilder();
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new InvalidInputException("segment", segment, "use the segments of a path, without slashes");
            }
            url.addPathSegment(segment);
        }
        return url.build().uri();
    }

    /**
     * Asks, and returns what {@code reader} makes of a success. Blocks.
     *
     * @throws ProviderException if it did not work
     */
    public <T> T send(BackendRequest request, AnswerReader<T> reader) {
        return call(
                request,
                (way, times) -> attempts.make(request, way, response -> {
                    BackendAnswer answer = attempts.whole(request, response);
                    if (!request.rules().answer(answer.status())) {
                        throw judge.refused(request, answer);
                    }
                    try {
                        return Objects.requireNonNull(reader.read(answer), "the reader's value");
                    } catch (RuntimeException e) {
                        throw Statuses.success(answer.status())
                                ? judge.unreadable(request, answer.requestId(), e)
                                : judge.refused(request, answer);
                    }
                }));
    }

    /**
     * Asks, and lets {@code reader} read a success as it arrives. Blocks. No attempt follows one whose answer began. The time
     * for one attempt does not count here, only the time for the whole and between two bytes.
     *
     * @throws ProviderException if it did not work
     */
    public <T> T stream(BackendRequest request, StreamReader<T> reader) {
        return call(request, (way, times) -> {
            Attempts.Way longer = new Attempts.Way(way.credentials(), way.local(), way.timeouts(), times);
            return attempts.make(request, longer, response -> {
                if (!Statuses.success(response.code())) {
                    throw judge.refused(request, attempts.whole(request, response));
                }
                return read(request, response, reader);
            });
        });
    }

    private <T> T read(BackendRequest request, Response response, StreamReader<T> reader) throws Trouble {
        BackendStream stream = new BackendStream(
                response.headers(), response.body().byteStream(), attempts.origin(response), settings.json);
        try {
            return Objects.requireNonNull(reader.read(stream), "the reader's value");
        } catch (IOException e) {
            Sent sent = new Sent();
            sent.begin();
            throw judge.broken(request, sent, e).atLast();
        } catch (RuntimeException e) {
            throw judge.unreadable(request, stream.origin().requestId(), e);
        }
    }

    /**
     * Opens a web socket: to the same hosts and with the same credentials and headers as every call. Blocks until it is open; it
     * is not tried again.
     *
     * @param request a {@link BackendRequest#get} of its address, {@code http} or {@code https}
     * @throws ProviderException if it could not be opened
     */
    public BackendSocket socket(BackendRequest request, SocketRules rules, SocketListener listener) {
        if (!settings.hosts.allow(request.address())) {
            throw forbidden(request).exception();
        }
        Timeouts timeouts = request.rules().timeouts().orElse(settings.timeouts);
        boolean local = settings.hosts.allowLocalNetwork(request.address());
        try {
            return sockets.open(request, new Attempts.Way(true, local, timeouts, timeouts.attempt()), rules, listener);
        } catch (Trouble trouble) {
            throw trouble.exception();
        }
    }

    private Trouble forbidden(BackendRequest request) {
        return judge.forbidden(request, "its host is not among those that may be asked: " + settings.hosts);
    }

    /** Returns the hosts requests may be sent to. */
    public HostRules hosts() {
        return settings.hosts;
    }

    /** Returns the secrets that are kept out of everything. */
    public Secrets secrets() {
        return settings.secrets;
    }

    /** Returns what fetches files the backend made, with this client's times, pauses and secrets. */
    public Downloads downloads(DownloadRules rules) {
        return new Downloads(settings, attempts, judge, rules);
    }

    private interface Step<T> {
        T make(Attempts.Way way, Duration left) throws Trouble;
    }

    private <T> T call(BackendRequest request, Step<T> step) {
        if (!settings.hosts.allow(request.address())) {
            throw forbidden(request).exception();
        }
        Timeouts timeouts = request.rules().timeouts().orElse(settings.timeouts);
        boolean local = settings.hosts.allowLocalNetwork(request.address());
        Instant end = settings.clock.instant().plus(timeouts.whole());
        Trouble uncertain = null;
        for (int attempt = 1; ; attempt++) {
            Duration left = left(end);
            Duration longest = left.compareTo(timeouts.attempt()) < 0 ? left : timeouts.attempt();
            try {
                T value = step.make(new Attempts.Way(true, local, timeouts, longest), left);
                backoff.worked();
                return value;
            } catch (Trouble trouble) {
                // Once it is uncertain, a later attempt that fails does not make it certain.
                uncertain = uncertain == null && trouble.uncertain() ? trouble : uncertain;
                Optional<Duration> pause = backoff.pause(trouble, attempt, left(end));
                if (pause.isEmpty()) {
                    throw (uncertain == null ? trouble : uncertain).exception();
                }
                rest(request, uncertain == null ? trouble : uncertain, attempt, pause.get());
            }
        }
    }

    private void rest(BackendRequest request, Trouble trouble, int attempt, Duration pause) {
        LOG.debug("attempt {} failed, the next follows in {} ms: {}", attempt, pause.toMillis(), trouble.getMessage());
        try {
            settings.pause.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (trouble.uncertain() ? trouble : judge.interrupted(request, new Sent(), e)).exception();
        }
    }

    private Duration left(Instant end) {
        Duration left = Duration.between(settings.clock.instant(), end);
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }

    /** Closes its connections, web sockets too; calls under way are broken off. */
    @Override
    public void close() {
        transport.close();
    }

    /** Returns the provider's id. */
    @Override
    public String toString() {
        return "BackendClient[" + settings.provider + "]";
    }
}
