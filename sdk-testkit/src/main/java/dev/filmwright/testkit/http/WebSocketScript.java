package dev.filmwright.testkit.http;

import java.io.IOException;

/** What a {@link ScriptedServer} says over a web socket, and what it makes of what it hears. Called on a thread of the server. */
@FunctionalInterface
public interface WebSocketScript {
    /**
     * Talks. When it returns, the connection is closed in order.
     *
     * @throws IOException if the client left
     * @throws InterruptedException if the server is closed
     */
    void talk(WebSocketSession session) throws IOException, InterruptedException;
}
