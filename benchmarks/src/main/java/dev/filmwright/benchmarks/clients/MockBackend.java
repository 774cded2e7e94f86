package dev.filmwright.benchmarks.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Answers as a case says. Measured clients ask one in a process of its own, so that its work is not counted as theirs. */
final class MockBackend implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Ready> replies;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final boolean notes;

    @SuppressWarnings("ArrayRecordComponent") // no two of them are ever compared
    private record Ready(String method, Pattern path, String type, byte[] body) {}

    /** A request as it came. */
    @SuppressWarnings("ArrayRecordComponent") // no two of them are ever compared
    record Asked(String method, String target, String type, byte[] body) {}

    /**
     * @param notes whether it keeps what it is asked
     */
    MockBackend(ClientCase of, boolean notes) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        this.notes = notes;
        String base = uri().toString();
        replies = of.replies().stream()
                .map(reply -> new Ready(
                        reply.method(),
                        Pattern.compile(reply.path()),
                        reply.type(),
                        reply.body().replace(ClientCase.BASE, base).getBytes(StandardCharsets.UTF_8)))
                .toList();
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers as the case that is named, until its parent hangs up. */
    public static void main(String[] args) throws IOException {
        ClientCase of = ClientCases.all().stream()
                .filter(one -> one.id().equals(args[0]))
                .findFirst()
                .orElseThrow();
        try (MockBackend backend = new MockBackend(of, false)) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(backend.uri());
            while (System.in.read() >= 0) {
                // What is said does not matter, only that somebody is there.
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestURI().toString();
            if (notes) {
                String type = exchange.getRequestHeaders().getFirst("Content-Type");
                asked.add(new Asked(exchange.getRequestMethod(), target, type == null ? "" : type, body));
            }
            Ready reply = replies.stream()
                    .filter(one -> one.method().equals(exchange.getRequestMethod())
                            && one.path()
                                    .matcher(exchange.getRequestURI().getPath())
                                    .matches())
                    .findFirst()
                    .orElse(new Ready("", Pattern.compile(""), "text/plain", new byte[0]));
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            boolean found = !reply.method().isEmpty();
            exchange.sendResponseHeaders(found ? 200 : 404, reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
