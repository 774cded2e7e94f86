package dev.filmwright.provider.comfyui.socket;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendSocket;
import dev.filmwright.provider.support.http.SocketListener;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to the server, and the name it is for. Thread-safe.
 *
 * <p>Two connections of one name must never meet: when the older one closes, the newer one hears nothing any more. So the old one
 * is closed, and that awaited, before another is opened. The name stays as long as jobs go on that were handed over with it, for
 * their events come to it alone; otherwise each connection has a fresh one.
 */
final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GREETING = Duration.ofSeconds(2);
    private static final String HELLO =
            "{\"type\": \"feature_flags\", \"data\": {\"supports_preview_metadata\": true}}";

    private final Optional<Connector> connector;
    private final BooleanSupplier jobsGoOn;
    private final LongSupplier nanos;
    private String clientId = UUID.randomUUID().toString();
    private Optional<BackendSocket> socket = Optional.empty();
    private boolean used;
    private boolean closed;
    private Duration pause = FIRST_PAUSE;
    private long notBefore;
    private long openedAt;

    Line(Optional<Connector> connector, BooleanSupplier jobsGoOn, LongSupplier nanos) {
        this.connector = connector;
        this.jobsGoOn = jobsGoOn;
        this.nanos = nanos;
        notBefore = nanos.getAsLong();
    }

    synchronized String clientId() {
        return clientId;
    }

    synchronized boolean isOpen() {
        return socket.filter(BackendSocket::isOpen).isPresent();
    }

    /** Returns whether it has stood so long. */
    synchronized boolean openFor(Duration time) {
        return isOpen() && nanos.getAsLong() - openedAt >= time.toNanos();
    }

    /** Opens the connection if it does not stand and it is time to try; returns whether it stands. */
    synchronized boolean open(SocketListener listener) {
        if (closed || connector.isEmpty()) {
            return false;
        }
        if (isOpen()) {
            return true;
        }
        if (nanos.getAsLong() - notBefore < 0) {
            return false;
        }
        socket.ifPresent(BackendSocket::close);
        if (used && !jobsGoOn.getAsBoolean()) {
            clientId = UUID.randomUUID().toString();
        }
        used = true;
        try {
            Greeting greeting = new Greeting(listener);
            BackendSocket fresh = connector.get().open(clientId, greeting);
            fresh.send(HELLO); // old servers answer nothing, so it is not waited for
            socket = Optional.of(fresh);
            greeting.await(GREETING);
            openedAt = nanos.getAsLong();
            pause = FIRST_PAUSE;
            return true;
        } catch (ProviderException e) {
            Failure failure = e.failure();
            LOG.debug("no events come from the server, it is polled alone: {}", failure.message());
            notBefore = nanos.getAsLong() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            return false;
        }
    }

    /** Closes the connection and opens another one of the same name: it stands, and tells nothing. */
    synchronized void renew(SocketListener listener) {
        socket.ifPresent(BackendSocket::close);
        socket = Optional.empty();
        open(listener);
    }

    /** Closes it for good. */
    @Override
    public synchronized void close() {
        closed = true;
        socket.ifPresent(BackendSocket::close);
        socket = Optional.empty();
    }
}
