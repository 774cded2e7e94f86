package dev.filmwright.provider.support.http;

import dev.filmwright.provider.support.address.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp, with everything off that it would decide by itself: redirects, retries, cookies. Thread-safe.
 *
 * <p>Work is handed over on a connection of its own: on one kept alive, the backend may hang up in the very moment of sending,
 * and nobody would know whether it took the work.
 */
final class Transport implements AutoCloseable {
    /** Where {@code Retry-After} goes with a 503: OkHttp would obey it by itself, and send work twice. */
    private static final String RETRY_AFTER_MOVED = "Filmwright-Retry-After";

    private static final int MOST_CLIENTS = 50;

    private final OkHttpClient open;
    private final OkHttpClient guarded;
    private final Map<Way, OkHttpClient> clients = new ConcurrentHashMap<>();
    private final ConnectionPool fresh = new ConnectionPool(0, 1, TimeUnit.SECONDS);
    private final Set<WebSocket> sockets = ConcurrentHashMap.newKeySet();
    private final boolean proxied;
    private final ExecutorService threads;

    Transport(String provider, Resolver resolver, Optional<ProxySelector> proxy) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Transport::keepRetryAfter)
                .eventListenerFactory(call -> new Listener(call.request().tag(Sent.class)));
        proxy.ifPresentOrElse(builder::proxySelector, () -> builder.proxy(Proxy.NO_PROXY));
        Dns dns = new Dns() {
            @Override
            public List<InetAddress> lookup(String host) throws UnknownHostException {
                return resolver.resolve(host);
            }
        };
        open = builder.dns(dns).build();
        guarded = open.newBuilder().dns(new GuardedDns(resolver)).build();
        proxied = proxy.isPresent();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "filmwright-" + provider);
            thread.setDaemon(true);
            return thread;
        });
    }

    ExecutorService threads() {
        return threads;
    }

    /**
     * Prepares a call.
     *
     * @param local whether it may lead to the local network
     * @param alone whether it needs a connection of its own
     * @param longest how long it may take
     */
    Call call(Request request, boolean local, boolean alone, Timeouts timeouts, Duration longest)
            throws UnknownHostException {
        if (!local && !proxied) {
            GuardedDns.checkLiteral(request.url().host());
        }
        Call call = client(new Way(local || proxied, alone, timeouts)).newCall(request);
        call.timeout().timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
        return call;
    }

    /** A client for each way to call is kept, as making one costs more than a call does. */
    private OkHttpClient client(Way way) {
        OkHttpClient known = clients.get(way);
        if (known != null) {
            return known;
        }
        OkHttpClient.Builder builder = (way.anywhere ? open : guarded)
                .newBuilder()
                .connectTimeout(way.timeouts.connect())
                .readTimeout(way.timeouts.idle())
                .writeTimeout(way.timeouts.idle());
        if (way.alone) {
            builder.connectionPool(fresh);
        }
        OkHttpClient client = builder.build();
        if (clients.size() < MOST_CLIENTS) {
            clients.put(way, client);
        }
        return client;
    }

    /** Returns the web sockets that are open. */
    Set<WebSocket> sockets() {
        return sockets;
    }

    /** Begins to open a web socket, on a connection and a thread of its own. */
    WebSocket socket(
            Request request, Attempts.Way way, SocketRules rules, MeteredSockets meter, WebSocketListener listener)
            throws UnknownHostException {
        if (!way.local() && !proxied) {
            GuardedDns.checkLiteral(request.url().host());
        }
        OkHttpClient client = (way.local() || proxied ? open : guarded)
                .newBuilder()
                .dispatcher(new Dispatcher(threads))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .socketFactory(meter)
                .addInterceptor(Transport::uncompressed)
                .connectTimeout(way.timeouts().connect())
                .readTimeout(way.timeouts().idle())
                .writeTimeout(way.timeouts().idle())
                .callTimeout(way.longest())
                .pingInterval(rules.ping())
                .build();
        return client.newWebSocket(request, listener);
    }

    /** A message that is compressed may be a thousand times as large as what was sent of it. */
    private static Response uncompressed(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request()
                .newBuilder()
                .removeHeader("Sec-WebSocket-Extensions")
                .build());
        if (response.header("Sec-WebSocket-Extensions") != null) {
            response.close();
            throw new IOException("the backend answers with an extension nobody asked for");
        }
        return response;
    }

    private static Response keepRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String retryAfter = response.header("Retry-After");
        return retryAfter == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(RETRY_AFTER_MOVED, retryAfter)
                        .build();
    }

    static Optional<String> retryAfter(Headers headers) {
        return Optional.ofNullable(headers.get(RETRY_AFTER_MOVED));
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::cancel);
        threads.shutdownNow();
        open.connectionPool().evictAll();
        fresh.evictAll();
    }

    /** A way to call. */
    private record Way(boolean anywhere, boolean alone, Timeouts timeouts) {}

    private static final class Listener extends EventListener {
        private final @Nullable Sent sent;

        Listener(@Nullable Sent sent) {
            this.sent = sent;
        }

        @Override
        public void requestHeadersStart(Call call) {
            if (sent != null) {
                sent.begin();
            }
        }
    }
}
