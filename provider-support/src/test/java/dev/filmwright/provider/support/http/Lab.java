package dev.filmwright.provider.support.http;

import dev.filmwright.testkit.http.ScriptedServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scripted backend and a client that never sleeps: time moves when it would. */
final class Lab implements AutoCloseable {
    static final String KEY = "planted-key-5f3a9c";
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    final ScriptedServer server = ScriptedServer.start();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Instant now = START;

    ClientBuilder builder() {
        return builder(server.uri(""));
    }

    ClientBuilder builder(URI base) {
        return BackendClient.builder("acme", base)
                .credential("x-key", KEY)
                .clock(clock())
                .random(() -> 0.5)
                .pause(time -> {
                    pauses.add(time);
                    now = now.plus(time);
                });
    }

    /** Returns an address written in numbers. */
    static InetAddress ip(String numbers) throws UnknownHostException {
        return InetAddress.getAllByName(numbers)[0];
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
