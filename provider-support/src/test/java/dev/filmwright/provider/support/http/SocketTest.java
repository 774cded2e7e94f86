package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import dev.filmwright.testkit.http.WebSocketSession;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a backend tells by itself, over a web socket. */
@Timeout(120)
class SocketTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Lab lab = new Lab();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void texts_and_bytes_come_in_order() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            session.text("one");
            session.binary(new byte[] {2});
            session.text("three".repeat(50_000));
        }));
        try (BackendClient client = lab.builder().build();
                BackendSocket socket = open(client)) {
            assertThat(heard.next()).isEqualTo("one");
            assertThat(heard.next()).isEqualTo("[2]");
            assertThat(heard.next()).hasSize(250_000);
            assertThat(heard.next()).isEqualTo("closed Optional.empty");
            assertThat(socket.isOpen()).isFalse();
        }
    }

    @Test
    void what_is_sent_arrives() throws Exception {
        CompletableFuture<String> arrived = new CompletableFuture<>();
        lab.server
                .on("GET", "/ws")
                .answer(Answer.webSocket(
                        session -> arrived.complete(session.receive().orElse("nothing"))));
        try (BackendClient client = lab.builder().build();
                BackendSocket socket = open(client)) {
            assertThat(socket.send("{\"type\": \"hello\"}")).isTrue();
            assertThat(arrived.get(1, TimeUnit.MINUTES)).isEqualTo("{\"type\": \"hello\"}");
        }
    }

    @Test
    void credentials_and_headers_go_along_as_with_every_call() {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(WebSocketSession::receive));
        try (BackendClient client = lab.builder().header("x-plain", "yes").build();
                BackendSocket socket = open(client)) {
            assertThat(socket.isOpen()).isTrue();
            assertThat(lab.server.requests().get(0).carries(Lab.KEY)).isTrue();
            assertThat(lab.server.requests().get(0).header("x-plain")).contains("yes");
            assertThat(lab.server.requests().get(0).headerNames())
                    .as("what is compressed may be far larger than it looks")
                    .doesNotContain("sec-websocket-extensions");
        }
    }

    @Test
    void a_refusal_is_told_as_of_every_call() {
        lab.server.on("GET", "/ws").answer(Answer.json(401, "{\"error\": \"not with " + Lab.KEY + "\"}"));
        Failure failure = refused(lab.builder());
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure.message()).contains("status 401").doesNotContain(Lab.KEY);
    }

    @Test
    void a_backend_that_speaks_no_web_socket_is_told_as_such() {
        lab.server.on("GET", "/ws").answer(Answer.json("{}"));
        assertThat(refused(lab.builder()).message()).contains("status 200");
    }

    @Test
    void redirects_are_not_followed() {
        lab.server.on("GET", "/ws").answer(Answer.redirect(307, lab.server.uri("/elsewhere")));
        assertThat(refused(lab.builder()).message()).contains("status 307");
        assertThat(lab.server.count("GET", "/elsewhere")).isZero();
    }

    @Test
    void a_host_that_no_rule_allows_is_not_asked() {
        try (BackendClient client =
                lab.builder().hosts(HostRules.of("api.example.com")).build()) {
            ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> open(client));
            assertThat(thrown.failure().kind()).isEqualTo(Kind.CONFIGURATION);
        }
        assertThat(lab.server.requests()).isEmpty();
    }

    @Test
    void the_local_network_is_refused_where_no_rule_allows_it() {
        URI public1 = URI.create("http://backend.example.com:" + lab.server.port());
        ClientBuilder builder = lab.builder(public1)
                .hosts(HostRules.of("backend.example.com:*").orPlainHttp())
                .resolver(host -> List.of(Lab.ip("127.0.0.1")));
        assertThat(refused(builder).kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(lab.server.requests()).isEmpty();
    }

    @Test
    void a_message_that_is_too_large_ends_the_connection_before_it_is_held() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            session.text("small");
            session.endless(4 << 20);
        }));
        try (BackendClient client = lab.builder().build()) {
            client.socket(request(client), new SocketRules(LONG, 1 << 20), heard);
            assertThat(heard.next()).isEqualTo("small");
            assertThat(heard.next()).startsWith("closed Optional[Failure[kind=UNAVAILABLE");
        }
    }

    @Test
    void many_small_messages_are_not_one_that_is_too_large() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            for (int i = 0; i < 200; i++) {
                session.text("x".repeat(10_000));
            }
        }));
        try (BackendClient client = lab.builder().build()) {
            client.socket(request(client), new SocketRules(LONG, 20_000), heard);
            for (int i = 0; i < 200; i++) {
                assertThat(heard.next()).hasSize(10_000);
            }
            assertThat(heard.next()).isEqualTo("closed Optional.empty");
        }
    }

    @Test
    void a_connection_that_breaks_is_told_once() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(WebSocketSession::cut));
        try (BackendClient client = lab.builder().build();
                BackendSocket socket = open(client)) {
            assertThat(heard.next()).startsWith("closed Optional[Failure[kind=UNAVAILABLE");
            assertThat(socket.isOpen()).isFalse();
            assertThat(socket.send("anybody there?")).isFalse();
        }
        assertThat(heard.rest()).isEmpty();
    }

    @Test
    void closing_waits_until_the_backend_has_closed_too() throws Exception {
        CompletableFuture<WebSocketSession> talking = new CompletableFuture<>();
        lab.server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            talking.complete(session);
            session.receive();
        }));
        try (BackendClient client = lab.builder().build()) {
            BackendSocket socket = open(client);
            socket.close();
            assertThat(socket.isOpen()).isFalse();
            assertThat(talking.get(1, TimeUnit.MINUTES).awaitEnd(LONG)).isTrue();
        }
    }

    @Test
    void a_listener_that_fails_changes_nothing() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            session.text("fail");
            session.text("two");
        }));
        try (BackendClient client = lab.builder().build();
                BackendSocket socket = open(client)) {
            assertThat(socket).isNotNull();
            assertThat(heard.next()).isEqualTo("two");
        }
    }

    @Test
    void closing_the_client_breaks_its_sockets_off() throws Exception {
        lab.server.on("GET", "/ws").answer(Answer.webSocket(WebSocketSession::receive));
        BackendClient client = lab.builder().build();
        open(client);
        client.close();
        assertThat(heard.next()).startsWith("closed");
    }

    @Test
    void a_thread_that_is_wanted_back_does_not_wait_for_the_backend() throws Exception {
        Gate gate = new Gate();
        lab.server
                .on("GET", "/ws")
                .answer(Answer.webSocket(WebSocketSession::receive).behind(gate));
        try (BackendClient client = lab.builder().build()) {
            CompletableFuture<Failure> outcome = new CompletableFuture<>();
            Thread thread =
                    new Thread(() -> outcome.complete(catchThrowableOfType(ProviderException.class, () -> open(client))
                            .failure()));
            thread.start();
            assertThat(gate.awaitArrival(LONG)).isTrue();
            thread.interrupt();
            assertThat(outcome.get(1, TimeUnit.MINUTES).kind()).isEqualTo(Kind.CANCELLED);
        }
    }

    private Failure refused(ClientBuilder builder) {
        try (BackendClient client = builder.build()) {
            return catchThrowableOfType(ProviderException.class, () -> open(client))
                    .failure();
        }
    }

    private BackendSocket open(BackendClient client) {
        return client.socket(request(client), SocketRules.ofDefaults(), heard);
    }

    private static BackendRequest request(BackendClient client) {
        return BackendRequest.get(client.address("ws"));
    }

    /** Writes down what is told. */
    private static final class Heard implements SocketListener {
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public void text(String message) {
            if (message.equals("fail")) {
                throw new IllegalStateException("told to");
            }
            told.add(message);
        }

        @Override
        public void binary(byte[] message) {
            told.add(Arrays.toString(message));
        }

        @Override
        public void closed(Optional<Failure> failure) {
            told.add("closed " + failure);
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(told.poll(1, TimeUnit.MINUTES)).orElse("nothing within a minute");
        }

        List<String> rest() {
            return List.copyOf(told);
        }
    }
}
