package dev.filmwright.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedServerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ScriptedServer server = ScriptedServer.start();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answers_follow_the_script_and_the_last_one_stays() throws Exception {
        server.on("GET", "/jobs/*")
                .answer(Answer.json("{\"status\": \"Pending\"}"))
                .answer(2, Answer.status(503))
                .answer(Answer.json("{\"status\": \"Ready\"}"));

        assertThat(get("/jobs/7").body()).contains("Pending");
        assertThat(get("/jobs/7").statusCode()).isEqualTo(503);
        assertThat(get("/jobs/8").statusCode()).isEqualTo(503);
        assertThat(get("/jobs/7").body()).contains("Ready");
        assertThat(get("/jobs/7").body()).contains("Ready");
        assertThat(server.count("GET", "/jobs/*")).isEqualTo(5);
        assertThat(server.count("GET", "/jobs/8")).isEqualTo(1);
    }

    @Test
    void the_route_begun_last_answers() throws Exception {
        server.on("GET", "/a").answer(Answer.status(500));
        server.on("GET", "/*").answer(Answer.status(201));
        assertThat(get("/a").statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_not_scripted_is_answered_404_and_kept() throws Exception {
        server.on("POST", "/jobs").answer(Answer.status(200));
        assertThat(get("/jobs").statusCode()).isEqualTo(404);
        assertThat(get("/jobs/7/more").statusCode()).isEqualTo(404);
        assertThat(server.unexpected()).hasToString("[GET /jobs, GET /jobs/7/more]");
    }

    @Test
    void an_answer_may_hang_on_what_was_asked() throws Exception {
        server.on("POST", "/echo").answer(asked -> Answer.text(200, "text/plain", asked.text() + asked.query()));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.uri("/echo?a=1"))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream("körper".getBytes(StandardCharsets.UTF_8))))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("körpera=1");
    }

    @Test
    void a_script_that_fails_is_answered_500() throws Exception {
        server.on("GET", "/a").answer(asked -> {
            throw new IllegalStateException("broken script");
        });
        assertThat(get("/a").statusCode()).isEqualTo(500);
        assertThat(get("/a").body()).contains("broken script");
    }

    @Test
    void requests_are_shown_without_their_secrets_but_can_be_asked_for_them() throws Exception {
        server.on("GET", "/a").answer(Answer.status(200));
        client.send(
                HttpRequest.newBuilder(server.uri("/a?id=7&key=planted-1&X-Amz-Signature=planted-2"))
                        .header("x-key", "planted-3")
                        .header("Authorization", "Bearer planted-4")
                        .header("Accept", "application/json")
                        .build(),
                BodyHandlers.ofString());

        ReceivedRequest request = server.requests().get(0);
        assertThat(request + " " + request.header("X-Key") + request.header("authorization") + request.query())
                .contains("id=7", "***")
                .doesNotContain("planted");
        assertThat(request.header("accept")).contains("application/json");
        assertThat(request.headerNames()).contains("x-key");
        assertThat(request.carries("planted-1")).isTrue();
        assertThat(request.carries("planted-4")).isTrue();
        assertThat(request.carries("planted-5")).isFalse();
    }

    @Test
    void an_answer_behind_a_gate_waits_for_the_test() throws Exception {
        Gate gate = new Gate();
        server.on("GET", "/slow").answer(Answer.json("1").behind(gate));
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(HttpRequest.newBuilder(server.uri("/slow")).build(), BodyHandlers.ofString());
        assertThat(gate.awaitArrival(MINUTE)).isTrue();
        assertThat(answer).isNotDone();
        gate.open();
        assertThat(answer.get(1, TimeUnit.MINUTES).body()).isEqualTo("1");
    }

    @Test
    void a_body_can_stop_in_the_middle_until_the_test_lets_it_go_on() throws Exception {
        Gate gate = new Gate();
        server.on("GET", "/slow")
                .answer(Answer.text(200, "text/plain", "abcdef").pausedAfter(2, gate));
        InputStream body = client.send(
                        HttpRequest.newBuilder(server.uri("/slow")).build(), BodyHandlers.ofInputStream())
                .body();
        assertThat(body.readNBytes(2)).asString().isEqualTo("ab");
        assertThat(gate.awaitArrival(MINUTE)).isTrue();
        gate.open();
        assertThat(body.readAllBytes()).asString().isEqualTo("cdef");
    }

    @Test
    void a_body_that_is_cut_arrives_up_to_the_cut() throws Exception {
        server.on("GET", "/cut").answer(Answer.text(200, "text/plain", "abcdef").cutAfter(3));
        InputStream body = client.send(
                        HttpRequest.newBuilder(server.uri("/cut")).build(), BodyHandlers.ofInputStream())
                .body();
        assertThat(body.readNBytes(3)).asString().isEqualTo("abc");
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void connections_break_before_and_within_an_answer() {
        server.on("POST", "/hang-up").answer(Answer.hangUp());
        server.on("POST", "/reset").answer(Answer.reset());
        server.on("POST", "/within").answer(Answer.huge("text/plain", 1 << 20).resetAfter(1 << 19));
        for (String path : new String[] {"/hang-up", "/reset", "/within"}) {
            assertThatThrownBy(() -> post(path)).as(path).isInstanceOf(IOException.class);
            assertThat(server.count("POST", path)).isEqualTo(1);
        }
    }

    @Test
    void a_file_is_sent_in_parts_when_asked_and_unchanged() throws Exception {
        server.on("GET", "/f").answer(Answer.file("image/png", "0123456789".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> whole = get("/f");
        String tag = whole.headers().firstValue("etag").orElseThrow();
        assertThat(whole.body()).isEqualTo("0123456789");

        HttpResponse<String> rest = part("bytes=4-", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("456789");
        assertThat(rest.headers().firstValue("content-range")).contains("bytes 4-9/10");
        assertThat(part("bytes=2-3", tag).body()).isEqualTo("23");
        assertThat(part("bytes=10-", tag).statusCode()).isEqualTo(416);
        assertThat(part("bytes=4-", "\"another\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 304, 500})
    void answers_without_a_body_leave_the_connection_usable(int status) throws Exception {
        server.on("GET", "/a").answer(Answer.status(status)).answer(Answer.json("2"));
        assertThat(get("/a").statusCode()).isEqualTo(status);
        assertThat(get("/a").body()).isEqualTo("2");
    }

    @Test
    void it_tells_when_to_come_back_in_both_forms_or_not_at_all() throws Exception {
        server.on("GET", "/a")
                .answer(Answer.tooManyRequests())
                .answer(Answer.tooManyRequests(Duration.ofSeconds(7)))
                .answer(Answer.tooManyRequests(Instant.parse("2026-11-21T10:20:00Z")));
        assertThat(get("/a").headers().firstValue("retry-after")).isEmpty();
        assertThat(get("/a").headers().firstValue("retry-after")).contains("7");
        assertThat(get("/a").headers().firstValue("retry-after")).contains("Sat, 21 Nov 2026 10:20:00 GMT");
    }

    @Test
    void what_is_no_http_is_hung_up_on_at_once() throws Exception {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.port())) {
            socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 80});
            socket.getOutputStream().flush();
            assertThat(ended(socket.getInputStream())).isTrue();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void redirects_name_another_address() throws Exception {
        server.on("GET", "/a").answer(Answer.redirect(302, URI.create("http://elsewhere.example/b")));
        assertThat(get("/a").headers().firstValue("location")).contains("http://elsewhere.example/b");
    }

    @Test
    void a_huge_body_is_sent_without_being_held() throws Exception {
        server.on("GET", "/huge").answer(Answer.huge("application/json", 40L << 20));
        InputStream body = client.send(
                        HttpRequest.newBuilder(server.uri("/huge")).build(), BodyHandlers.ofInputStream())
                .body();
        assertThat(body.skip(40L << 20)).isEqualTo(40L << 20);
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void it_tells_when_it_was_asked_often_enough() throws Exception {
        server.on("GET", "/a").answer(Answer.status(200));
        assertThat(server.awaitRequests(1, Duration.ZERO)).isFalse();
        get("/a");
        assertThat(server.awaitRequests(1, MINUTE)).isTrue();
    }

    @Test
    void closing_breaks_what_is_open() throws Exception {
        Gate gate = new Gate();
        server.on("GET", "/slow").answer(Answer.json("1").behind(gate));
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(HttpRequest.newBuilder(server.uri("/slow")).build(), BodyHandlers.ofString());
        assertThat(gate.awaitArrival(MINUTE)).isTrue();
        server.close();
        assertThatThrownBy(() -> answer.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(IOException.class);
    }

    private static boolean ended(InputStream in) {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            return true; // reset, as bytes were left unread
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> part(String range, String tag) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.uri("/f"))
                        .header("Range", range)
                        .header("If-Range", tag)
                        .build(),
                BodyHandlers.ofString());
    }

    private void post(String path) throws Exception {
        client.send(
                HttpRequest.newBuilder(server.uri(path))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }
}
