package dev.filmwright.provider.support.http;

import java.time.Duration;
import okhttp3.WebSocket;

/**
 * An open web socket (RFC 6455) to a backend, made by {@link BackendClient#socket}. Thread-safe.
 *
 * <p>It is never opened again by itself: whoever needs it decides when, and what was missed meanwhile.
 */
public final class BackendSocket implements AutoCloseable {
    private static final Duration LEAVING = Duration.ofSeconds(3);
    private static final int NORMAL = 1000;

    private final WebSocket socket;
    private final SocketEvents events;

    BackendSocket(WebSocket socket, SocketEvents events) {
        this.socket = socket;
        this.events = events;
    }

    /** Sends a text as soon as it can; returns {@code false} if the connection is no more. */
    public boolean send(String text) {
        return socket.send(text);
    }

    /** Returns whether the connection stands, as far as is known. */
    public boolean isOpen() {
        return !events.ended();
    }

    /**
     * Closes in order and waits up to three seconds until the backend has done so too; then it breaks the connection off. Not
     * for the thread of a {@link SocketListener}.
     */
    @Override
    public void close() {
        boolean closing = socket.close(NORMAL, null);
        try {
            if (!closing || !events.awaitEnd(LEAVING)) {
                socket.cancel();
            }
        } catch (InterruptedException e) {
            socket.cancel();
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks the connection off without waiting for the backend. */
    public void abort() {
        socket.cancel();
    }
}
