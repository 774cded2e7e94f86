package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.ClientBuilder;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.provider.support.http.StreamReader;
import dev.filmwright.provider.support.http.Timeouts;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server's addresses. Short questions are asked again when they fail; work is not, as the engine does that. Thread-safe. */
final class Calls implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofDays(2);

    private final BackendClient asking;
    private final BackendClient working;

    /**
     * @param patience how long the server may say nothing while it works, as loading a model takes minutes
     */
    Calls(URI address, Optional<String> key, Duration patience) {
        Duration shortly = shorter(patience, SHORT);
        asking = client(address, key)
                .timeouts(Timeouts.ofDefaults()
                        .withConnect(shorter(patience, CONNECT))
                        .withIdle(shortly)
                        .withAttempt(shortly))
                .build();
        working = client(address, key)
                .timeouts(new Timeouts(shorter(patience, CONNECT), patience, LONG, LONG))
                .retries(Retries.none())
                .build();
    }

    private static ClientBuilder client(URI address, Optional<String> key) {
        ClientBuilder builder = BackendClient.builder(OllamaPlugin.ID, address).errors(Words.reader());
        key.ifPresent(builder::bearer);
        return builder;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    Version version() {
        return Version.parse(versionText());
    }

    String versionText() {
        return asking.send(
                BackendRequest.get(asking.address("api", "version")),
                answer -> answer.json().at("version").text());
    }

    List<JsonValue> installed() {
        return models("tags");
    }

    List<JsonValue> loaded() {
        return models("ps");
    }

    private List<JsonValue> models(String place) {
        return asking.send(
                BackendRequest.get(asking.address("api", place)),
                // An older server says null where it has none.
                answer -> answer.json().at("models").optional(JsonValue::items).orElse(List.of()));
    }

    JsonValue show(Tag tag) {
        JsonObject body = JsonObject.create().with("model", tag.name()).with("name", tag.name());
        return asking.send(
                BackendRequest.post(asking.address("api", "show")).json(body).repeatable(),
                answer -> answer.json().object());
    }

    /** Has the server work, and reads its answer as a whole; may take as long as it takes to load a model. */
    JsonValue work(String place, JsonObject body) {
        return working.send(
                BackendRequest.post(working.address("api", place)).json(body).repeatable(),
                answer -> answer.json().object());
    }

    /**
     * Has the server work, and reads its answer as it comes.
     *
     * @param harmless whether doing it again costs nothing
     */
    <T> T stream(String place, JsonObject body, boolean harmless, StreamReader<T> reader) {
        BackendRequest post = BackendRequest.post(working.address("api", place)).json(body);
        return working.stream(harmless ? post.repeatable() : post.notAcceptedOn(429, 503), reader);
    }

    @Override
    public void close() {
        asking.close();
        working.close();
    }
}
