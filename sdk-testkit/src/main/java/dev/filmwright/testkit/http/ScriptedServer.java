package dev.filmwright.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An HTTP server for tests, on a free port of this machine, that answers by script and notes what it is asked.
 *
 * <pre>{@code
 * try (ScriptedServer server = ScriptedServer.start()) {
 *     server.on("POST", "/v1/jobs").answer(Answer.json("{\"id\": \"7\"}"));
 *     server.on("GET", "/v1/jobs/*").answer(Answer.tooManyRequests()).answer(Answer.json("{\"status\": \"Ready\"}"));
 *     … // the provider under test, pointed at server.uri("/v1")
 *     assertThat(server.count("POST", "/v1/jobs")).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>It speaks plain HTTP/1.1. Nothing in it waits for a clock: an answer that is to be slow stands behind a {@link Gate}. What
 * no route matches is answered 404 and kept in {@link #unexpected()}. Two servers are two origins, for backends that deliver
 * from another host. Thread-safe.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final byte[] THIS_MACHINE = {127, 0, 0, 1};

    private final ServerSocket listening;
    private final List<Route> routes = new ArrayList<>();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final List<ReceivedRequest> unexpected = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private ScriptedServer(ServerSocket listening) {
        this.listening = listening;
    }

    /** Starts a server that knows no route yet. */
    public static ScriptedServer start() {
        try {
            ScriptedServer server =
                    new ScriptedServer(new ServerSocket(0, 256, InetAddress.getByAddress(THIS_MACHINE)));
            server.run("scripted-server", server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins the script of a method and path; of several that match, the one begun last answers.
     *
     * @param path without query; {@code *} stands for any text without {@code /}
     * @return the script; as long as nothing is added, the answer is 204
     */
    public Route on(String method, String path) {
        Route route = new Route(method, path);
        synchronized (routes) {
            routes.add(0, route);
        }
        return route;
    }

    /** Returns the address of a path here. */
    public URI uri(String path) {
        return URI.create("http://" + listening.getInetAddress().getHostAddress() + ":" + port() + path);
    }

    /** Returns the port. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Returns what it was asked so far, in order, secrets stripped. */
    public List<ReceivedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns what it was asked of a method and path, in order. */
    public List<ReceivedRequest> requests(String method, String path) {
        Route asked = new Route(method, path);
        return requests().stream()
                .filter(request -> asked.matches(request.method(), request.path()))
                .toList();
    }

    /** Returns how often it was asked this. */
    public int count(String method, String path) {
        return requests(method, path).size();
    }

    /** Returns what it was asked and has no script for. */
    public List<ReceivedRequest> unexpected() {
        synchronized (requests) {
            return List.copyOf(unexpected);
        }
    }

    /**
     * Waits until it was asked so many times in all.
     *
     * @return {@code false} if it was not in time
     */
    public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (requests) {
            while (requests.size() < count) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                requests.wait(left);
            }
            return true;
        }
    }

    /** Breaks every connection and stops; answers behind a gate are never sent. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                open.add(socket);
                run("scripted-connection", () -> serve(socket));
            }
        } catch (IOException e) {
            // Closed: that is how it ends.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (!listening.isClosed()) {
                new Connection(socket).serve(this::answer);
            }
        } catch (IOException | RuntimeException e) {
            // The client left or spoke no HTTP, or the server did; a test sees it on the client's side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Answer answer(ReceivedRequest request) {
        Optional<Route> route = route(request);
        Function<ReceivedRequest, Answer> answer;
        synchronized (requests) { // in one step: the script is followed in the order noted
            answer = route.map(Route::next)
                    .orElse(asked -> Answer.text(404, "text/plain", "nothing is scripted for " + asked));
            requests.add(request);
            if (route.isEmpty()) {
                unexpected.add(request);
            }
            requests.notifyAll();
        }
        try {
            return answer.apply(request);
        } catch (RuntimeException e) {
            return Answer.text(500, "text/plain", "the script failed: " + e);
        }
    }

    private Optional<Route> route(ReceivedRequest request) {
        synchronized (routes) {
            return routes.stream()
                    .filter(route -> route.matches(request.method(), request.path()))
                    .findFirst();
        }
    }

    private void run(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }
}
