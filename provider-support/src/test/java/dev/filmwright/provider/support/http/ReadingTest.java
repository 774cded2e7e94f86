package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that only ask. */
class ReadingTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void an_answer_is_read_with_the_credentials_sent() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.json("{\"status\": \"Ready\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(status(client)).isEqualTo("Ready");
        }
        assertThat(lab.server.requests().get(0).carries(Lab.KEY)).isTrue();
        assertThat(lab.server.requests().get(0).header("accept")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 529})
    void what_passes_by_itself_is_asked_again_with_growing_pauses(int status) {
        lab.server
                .on("GET", "/v1/jobs/7")
                .answer(2, Answer.status(status))
                .answer(Answer.json("{\"status\": \"Ready\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(status(client)).isEqualTo("Ready");
        }
        assertThat(lab.pauses).containsExactly(Duration.ofMillis(375), Duration.ofMillis(750));
    }

    @Test
    void broken_connections_and_cut_answers_are_asked_again() {
        lab.server
                .on("GET", "/v1/jobs/7")
                .answer(Answer.reset())
                .answer(Answer.json("{\"status\": \"Ready\"}").cutAfter(5))
                .answer(Answer.json("{\"status\": \"Ready\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(status(client)).isEqualTo("Ready");
        }
    }

    @Test
    void after_the_last_attempt_the_failure_says_that_another_call_can_help() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.hangUp());
        Failure failure = failure(lab.builder());
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(lab.server.count("GET", "/v1/jobs/7")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_REQUEST",
        "401,AUTHENTICATION",
        "402,QUOTA_EXHAUSTED",
        "403,AUTHENTICATION",
        "404,NOT_FOUND",
        "409,CONFLICT",
        "410,NOT_FOUND",
        "422,INVALID_REQUEST",
        "451,CONTENT_REJECTED",
        "501,UNSUPPORTED",
        "302,BAD_RESPONSE"
    })
    void what_stays_as_it_is_is_asked_once(int status, Kind kind) {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.json(status, "{\"detail\": \"no\"}"));
        Failure failure = failure(lab.builder());
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains("acme", "GET", "/v1/jobs/7", "status " + status, "no");
        assertThat(lab.pauses).isEmpty();
    }

    @Test
    void a_status_that_the_backend_uses_for_not_yet_is_asked_again() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.status(404)).answer(Answer.json("{\"status\": \"Ready\"}"));
        try (BackendClient client = lab.builder().build()) {
            String status = client.send(
                    BackendRequest.get(client.address("v1", "jobs", "7")).temporaryOn(404),
                    answer -> answer.json().at("status").text());
            assertThat(status).isEqualTo("Ready");
        }
    }

    @Test
    void the_time_the_backend_asks_for_is_waited_in_both_forms() {
        lab.server
                .on("GET", "/v1/jobs/7")
                .answer(Answer.tooManyRequests(Duration.ofSeconds(3)))
                .answer(Answer.tooManyRequests(Lab.START.plusSeconds(7)))
                .answer(Answer.json("{\"status\": \"Ready\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(status(client)).isEqualTo("Ready");
        }
        assertThat(lab.pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void a_long_wait_is_the_callers_and_holds_no_thread() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.tooManyRequests(Duration.ofMinutes(2)));
        Failure failure = failure(lab.builder());
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(failure.retryable()).isTrue();
        assertThat(lab.pauses).isEmpty();
    }

    @Test
    void a_503_that_says_at_once_is_not_sent_again_behind_the_clients_back() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.status(503).header("Retry-After", "0"));
        failure(lab.builder().retries(Retries.none()));
        assertThat(lab.server.count("GET", "/v1/jobs/7")).isEqualTo(1);
    }

    @Test
    void a_backend_that_is_down_is_not_asked_three_times_as_often() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.status(500));
        Retries few = new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(5), 2);
        try (BackendClient client = lab.builder().retries(few).build()) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> status(client)).isInstanceOf(ProviderException.class);
            }
        }
        assertThat(lab.server.count("GET", "/v1/jobs/7")).isEqualTo(10 + 2);
    }

    @Test
    void nothing_is_waited_for_beyond_the_time_for_the_whole() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.tooManyRequests(Duration.ofSeconds(4)));
        Timeouts brief = Timeouts.ofDefaults().withWhole(Duration.ofSeconds(6));
        assertThat(failure(lab.builder().timeouts(brief)).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(lab.server.count("GET", "/v1/jobs/7")).isEqualTo(2);
    }

    @Test
    void an_answer_that_never_comes_is_a_timeout() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.status(200).behind(new Gate()));
        Timeouts brief = Timeouts.ofDefaults().withAttempt(Duration.ofMillis(200));
        Failure failure = failure(lab.builder().timeouts(brief).retries(Retries.none()));
        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void a_host_nobody_knows_and_a_port_nobody_listens_on_are_unavailable() {
        lab.server.close();
        assertThat(failure(lab.builder()).message()).contains("no connection could be made");
        ClientBuilder unknown = lab.builder(URI.create("http://nowhere.example"))
                .resolver(host -> {
                    throw new UnknownHostException(host);
                });
        Failure failure = failure(unknown);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.message()).contains("the host is not known");
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void plain_http_where_tls_was_expected_is_unavailable() {
        ClientBuilder https = lab.builder(URI.create("https://127.0.0.1:" + lab.server.port()));
        assertThat(failure(https).message()).contains("no TLS connection");
    }

    @Test
    void what_is_no_json_or_not_the_json_expected_makes_no_sense() {
        for (Answer answer : List.of(
                Answer.garbage(),
                Answer.status(200),
                Answer.status(204),
                Answer.json("null"),
                Answer.json("[1]"),
                Answer.json("{\"status\": 7}"),
                Answer.text(200, "text/html", "<html>"))) {
            lab.server.on("GET", "/v1/jobs/7").answer(answer);
            Failure failure = failure(lab.builder());
            assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
            assertThat(failure.retryable()).isTrue();
        }
        assertThat(lab.pauses).isEmpty();
    }

    @Test
    void more_than_the_largest_answer_is_not_read() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.huge("application/json", 100L << 20));
        Failure failure = failure(lab.builder().largestAnswer(1000));
        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(failure.message()).contains("more than 1000 bytes");
    }

    @Test
    void a_reader_that_breaks_is_a_failure_like_any_other() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.json("{}"));
        try (BackendClient client = lab.builder().build()) {
            ProviderException thrown = catchThrowableOfType(
                    ProviderException.class,
                    () -> client.send(BackendRequest.get(client.address("v1", "jobs", "7")), answer -> {
                        throw new ClassCastException("planted");
                    }));
            assertThat(thrown.failure().kind()).isEqualTo(Kind.BAD_RESPONSE);
        }
    }

    @Test
    void the_backends_id_of_a_request_is_kept() {
        lab.server.on("GET", "/v1/jobs/7").answer(Answer.status(400).header("X-Request-Id", "r-17"));
        assertThat(failure(lab.builder()).requestId()).contains("r-17");
    }

    @Test
    void a_closed_client_says_so() {
        BackendClient client = lab.builder().build();
        client.close();
        ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> status(client));
        assertThat(thrown.failure().message()).contains("closed");
    }

    private Failure failure(ClientBuilder builder) {
        try (BackendClient client = builder.build()) {
            return catchThrowableOfType(ProviderException.class, () -> status(client))
                    .failure();
        }
    }

    private static String status(BackendClient client) {
        return client.send(
                BackendRequest.get(client.address("v1", "jobs", "7")),
                answer -> answer.json().at("status").text());
    }
}
