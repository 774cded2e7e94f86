package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonLines;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamingTest {
    private static final String TWO = "{\"text\":\"A\"}\n{\"text\":\" pier\",\"done\":true}\n";

    private final Lab lab = new Lab();
    private final BackendClient client = lab.builder().build();
    private final List<String> arrived = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        client.close();
        lab.close();
    }

    @Test
    void documents_are_read_as_they_arrive() {
        Gate gate = new Gate();
        lab.server
                .on("POST", "/chat")
                .answer(Answer.text(200, "application/x-ndjson", TWO).pausedAfter(15, gate));
        assertThat(client.<String>stream(request(), stream -> {
                    JsonLines lines = stream.jsonLines();
                    String first = lines.next().orElseThrow().at("text").text();
                    gate.open();
                    return first + lines.next().orElseThrow().at("text").text();
                }))
                .isEqualTo("A pier");
    }

    @Test
    void a_stream_that_breaks_is_not_begun_again() {
        lab.server
                .on("POST", "/chat")
                .answer(Answer.text(200, "application/x-ndjson", TWO).cutAfter(20));
        assertThat(failure(request()).kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(failure(request().repeatable()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(arrived).containsExactly("A", "A");
        assertThat(lab.server.requests()).hasSize(2);
    }

    @Test
    void a_refusal_before_the_stream_is_like_any_other() {
        lab.server
                .on("POST", "/chat")
                .answer(Answer.tooManyRequests(Duration.ofSeconds(1)))
                .answer(Answer.json("{}"));
        assertThat(client.<String>stream(request().notAcceptedOn(429), stream -> "begun"))
                .isEqualTo("begun");
        lab.server.on("POST", "/chat").answer(Answer.json(404, "{\"error\":\"model 'x' not found\"}"));
        Failure failure = failure(request());
        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.message()).contains("model 'x' not found");
    }

    @Test
    void events_are_read_as_they_arrive() {
        lab.server.on("POST", "/chat").answer(Answer.text(200, "text/event-stream", "event: a\ndata: {\"x\": 1}\n\n"));
        long x = client.stream(request(), stream -> {
            String data = stream.events().next().orElseThrow().data();
            return stream.reader().read(data, stream.origin()).at("x").whole();
        });
        assertThat(x).isEqualTo(1);
    }

    private BackendRequest request() {
        return BackendRequest.post(client.address("chat"));
    }

    private Failure failure(BackendRequest request) {
        return catchThrowableOfType(ProviderException.class, () -> client.stream(request, this::all))
                .failure();
    }

    private String all(BackendStream stream) throws IOException {
        JsonLines lines = stream.jsonLines();
        for (Optional<JsonValue> line = lines.next(); line.isPresent(); line = lines.next()) {
            arrived.add(line.get().at("text").text());
        }
        return String.join("", arrived);
    }
}
