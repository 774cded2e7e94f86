package dev.filmwright.core.killmatrix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backend in a process that lives: every submit it takes costs money, whatever key it carries, and it counts them. It
 * works on a job until it was asked twice.
 */
final class Backend implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger charged = new AtomicInteger();

    private static final class Job {
        final String kind;
        final AtomicInteger asked = new AtomicInteger();

        Job(String kind) {
            this.kind = kind;
        }
    }

    Backend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    /** Returns how many submits it took, each of them paid for. */
    int charged() {
        return charged.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            byte[] answer = exchange.getRequestMethod().equals("POST") ? submit(path[1], path[2]) : get(path);
            exchange.sendResponseHeaders(answer.length == 0 ? 404 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] submit(String kind, String key) {
        charged.incrementAndGet();
        jobs.put(key, new Job(kind));
        return text(kind + "/" + key);
    }

    private byte[] get(String[] path) {
        Job job = jobs.get(path[1]);
        if (job == null) {
            return new byte[0];
        }
        return switch (path[0]) {
            case "found" -> text(job.kind + "/" + path[1]);
            case "state" -> text(job.asked.incrementAndGet() > 1 ? "done" : "running");
            default -> Outputs.of(job.kind);
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
