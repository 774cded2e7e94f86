package dev.filmwright.core.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backend that outlives its callers and counts what it is asked to do, by the caller's key and by the caller. Each
 * operation is done the second time somebody asks.
 *
 * <p>One caller, the victim, gets no answer to its hundredth job before the other has handed over fifty: then the backend has
 * taken the job, and the victim is reported.
 */
final class CountingBackend implements AutoCloseable {
    private static final int OF_VICTIM = 100;
    private static final int OF_OTHERS = 50;

    final Map<String, Integer> submits = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> submitsOf = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch othersAtWork = new CountDownLatch(OF_OTHERS);
    private final String victim;
    private final Runnable kill;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    CountingBackend(String victim, Runnable kill) throws IOException {
        this.victim = victim;
        this.kill = kill;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/submit/", this::submit);
        server.createContext("/find/", this::find);
        server.createContext("/poll/", this::poll);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** {@code /submit/KEY/CALLER}. */
    private void submit(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        String caller = parts[3];
        submits.merge(parts[2], 1, Integer::sum);
        int count =
                submitsOf.computeIfAbsent(caller, key -> new AtomicInteger()).incrementAndGet();
        if (!caller.equals(victim)) {
            othersAtWork.countDown();
        } else if (count >= OF_VICTIM) {
            await(othersAtWork);
            kill.run();
        }
        answer(exchange, 200);
    }

    private void find(HttpExchange exchange) throws IOException {
        answer(exchange, submits.containsKey(last(exchange)) ? 200 : 404);
    }

    private void poll(HttpExchange exchange) throws IOException {
        answer(exchange, asked.add(last(exchange)) ? 202 : 200);
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** In one packet: a body after the head would wait for the head to be acknowledged. */
    private static void answer(HttpExchange exchange, int status) throws IOException {
        try {
            exchange.sendResponseHeaders(status, -1);
        } finally {
            exchange.close();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IOException("the others do not work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
