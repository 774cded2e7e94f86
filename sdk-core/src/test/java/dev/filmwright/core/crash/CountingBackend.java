package dev.filmwright.core.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backend that outlives its callers and counts what it is asked to do, by the caller's key and by the caller. A call is a
 * connection, a line and a line back: {@code submit KEY CALLER}, {@code find KEY}, {@code poll KEY}. Each job is done the
 * second time somebody asks.
 *
 * <p>One caller, the victim, gets no answer to its hundredth job before the other has handed over fifty: then the backend has
 * taken the job, and the victim is reported.
 */
final class CountingBackend implements AutoCloseable {
    private static final int OF_VICTIM = 100;
    private static final int OF_OTHERS = 50;
    private static final int WAITING = 200;

    final Map<String, Integer> submits = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> submitsOf = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch othersAtWork = new CountDownLatch(OF_OTHERS);
    private final String victim;
    private final Runnable kill;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    CountingBackend(String victim, Runnable kill) throws IOException {
        this.victim = victim;
        this.kill = kill;
        server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.execute(() -> answer(caller));
            } catch (IOException e) {
                // Closed; or one caller is gone, and the next one is served.
            }
        }
    }

    private void answer(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            String answer = answer(in.readLine().split(" ")) + "\n";
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The victim hears no answer.
        }
    }

    private String answer(String[] call) throws IOException {
        String key = call[1];
        return switch (call[0]) {
            case "submit" -> {
                submitted(key, call[2]);
                yield "taken";
            }
            case "find" -> submits.containsKey(key) ? "found" : "absent";
            default -> asked.add(key) ? "running" : "done";
        };
    }

    private void submitted(String key, String caller) throws IOException {
        submits.merge(key, 1, Integer::sum);
        int count =
                submitsOf.computeIfAbsent(caller, name -> new AtomicInteger()).incrementAndGet();
        if (!caller.equals(victim)) {
            othersAtWork.countDown();
        } else if (count >= OF_VICTIM) {
            await(othersAtWork);
            kill.run();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(5, TimeUnit.MINUTES)) {
                throw new IOException("the others do not work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
