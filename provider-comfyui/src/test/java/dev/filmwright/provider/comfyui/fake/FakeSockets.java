package dev.filmwright.provider.comfyui.fake;

import dev.filmwright.testkit.http.WebSocketSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The web sockets of the fake server, with what real ones get wrong. Thread-safe. */
public final class FakeSockets implements Events {
    private final Age age;
    private final Map<String, WebSocketSession> byClient = new HashMap<>();
    private final Set<WebSocketSession> all = new HashSet<>();
    private final Set<String> metadata = new HashSet<>();
    private final List<String> clients = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private boolean mute;

    FakeSockets(Age age) {
        this.age = age;
    }

    /** Serves a connection until the client leaves. */
    void serve(String clientId, WebSocketSession session, String status, Optional<String> executing)
            throws IOException {
        synchronized (this) {
            byClient.put(clientId, session);
            all.add(session);
            clients.add(clientId);
            session.text("{\"type\": \"status\", \"data\": {\"status\": " + status + ", \"sid\": "
                    + Json.quoted(clientId) + "}}");
            executing.ifPresent(
                    node -> session.text("{\"type\": \"executing\", \"data\": {\"node\": " + Json.quoted(node) + "}}"));
            notifyAll();
        }
        try {
            Optional<String> message = session.receive();
            while (message.isPresent()) {
                heard(clientId, session, message.get());
                message = session.receive();
            }
        } finally {
            synchronized (this) {
                // Whatever connection of the name closes, the name is forgotten: the newer one hears nothing any more.
                byClient.remove(clientId);
                all.remove(session);
                notifyAll();
            }
        }
    }

    private synchronized void heard(String clientId, WebSocketSession session, String message) {
        heard.add(message);
        if (message.contains("feature_flags") && age != Age.ANCIENT) {
            metadata.add(clientId);
            session.text("{\"type\": \"feature_flags\", \"data\": {\"supports_preview_metadata\": true,"
                    + " \"max_upload_size\": 104857600}}");
        }
        notifyAll();
    }

    @Override
    public synchronized void text(String clientId, String type, String data) {
        send(clientId, session -> session.text("{\"type\": " + Json.quoted(type) + ", \"data\": " + data + "}"));
    }

    @Override
    public synchronized void status(String status) {
        send("", session -> session.text("{\"type\": \"status\", \"data\": {\"status\": " + status + "}}"));
    }

    public synchronized void preview(String clientId, String promptId, String node, byte[] picture) {
        if (metadata.contains(clientId)) {
            byte[] said = ("{\"node_id\": " + Json.quoted(node) + ", \"prompt_id\": " + Json.quoted(promptId)
                            + ", \"display_node_id\": " + Json.quoted(node)
                            + ", \"parent_node_id\": null, \"image_type\": \"image/jpeg\"}")
                    .getBytes(StandardCharsets.UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(8 + said.length + picture.length);
            frame.putInt(4).putInt(said.length).put(said).put(picture);
            binary(clientId, frame.array());
        } else {
            ByteBuffer frame = ByteBuffer.allocate(8 + picture.length);
            binary(clientId, frame.putInt(1).putInt(1).put(picture).array());
        }
    }

    public synchronized void binary(String clientId, byte[] frame) {
        send(clientId, session -> session.binary(frame));
    }

    private interface Sending {
        void to(WebSocketSession session);
    }

    private void send(String clientId, Sending sending) {
        if (mute) {
            return;
        }
        for (WebSocketSession session : clientId.isEmpty() ? List.copyOf(all) : one(clientId)) {
            try {
                sending.to(session);
            } catch (UncheckedIOException e) {
                all.remove(session); // it left
            }
        }
    }

    private List<WebSocketSession> one(String clientId) {
        return Optional.ofNullable(byClient.get(clientId)).stream().toList();
    }

    /** Sends nothing any more over connections that stand. */
    public synchronized void mute(boolean on) {
        mute = on;
    }

    public synchronized void closeAll() {
        List.copyOf(all).forEach(WebSocketSession::close);
    }

    public synchronized void cutAll() throws IOException {
        for (WebSocketSession session : List.copyOf(all)) {
            session.cut();
        }
    }

    public synchronized List<String> clients() {
        return List.copyOf(clients);
    }

    public synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    public synchronized int open() {
        return all.size();
    }

    /** Waits until so many connections were made in all, and so many stand. */
    public synchronized boolean await(int made, int standing, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (clients.size() < made || all.size() != standing) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
