package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import java.util.Optional;

/**
 * Hears what a backend tells over a {@link BackendSocket}: one thing after the other, on the socket's own thread, so it must be
 * fast and must not block. What it throws is logged and changes nothing.
 */
public interface SocketListener {
    /** Hears a text. */
    void text(String message);

    /** Hears bytes, which are the receiver's from then on. */
    default void binary(byte[] message) {}

    /**
     * Hears that nothing follows; once, and only if the socket was opened.
     *
     * @param failure why the connection broke; empty if it was closed in order, by either side
     */
    void closed(Optional<Failure> failure);
}
