package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.testkit.http.Answer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that hand work over: each may cost money. */
class SubmittingTest {
    private static final UnaryOperator<BackendRequest> PLAIN = UnaryOperator.identity();

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void work_is_handed_over_once() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.json("{\"id\": \"7\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(submit(client, PLAIN)).isEqualTo("7");
        }
        assertThat(lab.server.requests()).hasSize(1);
        assertThat(lab.server.requests().get(0).text()).isEqualTo("{\"prompt\":\"a pier\"}");
        assertThat(lab.server.requests().get(0).header("content-type")).contains("application/json");
    }

    @Test
    void a_connection_that_breaks_after_sending_leaves_it_uncertain() {
        for (Answer answer : List.of(
                Answer.hangUp(), Answer.reset(), Answer.json("{\"id\": \"7\"}").cutAfter(4))) {
            lab.server.on("POST", "/v1/jobs").answer(answer);
            Failure failure = failure(PLAIN);
            assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
            assertThat(failure.retryable()).isFalse();
        }
        assertThat(lab.server.count("POST", "/v1/jobs")).isEqualTo(3);
    }

    @Test
    void a_status_that_is_an_answer_is_read_as_one() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.json(400, "{\"problem\": \"no pier\"}"));
        try (BackendClient client = lab.builder().build()) {
            BackendRequest request =
                    BackendRequest.post(client.address("v1", "jobs")).answersOn(400, 404);
            assertThat(client.<String>send(
                            request,
                            answer -> answer.status()
                                    + answer.json().at("problem").text()))
                    .isEqualTo("400no pier");
        }
    }

    @Test
    void a_status_that_is_an_answer_and_cannot_be_read_is_a_refusal_still() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.text(400, "text/html", "<html>"));
        assertThat(failure(request -> request.answersOn(400)).kind()).isEqualTo(Kind.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {303, 408, 500, 502, 503, 504})
    void a_status_that_does_not_refuse_leaves_it_uncertain(int status) {
        lab.server.on("POST", "/v1/jobs").answer(Answer.status(status).header("Retry-After", "0"));
        assertThat(failure(PLAIN).kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(lab.server.count("POST", "/v1/jobs")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 401, 402, 403, 404, 409, 413, 422, 429, 501})
    void a_status_that_refuses_says_that_nothing_was_accepted(int status) {
        lab.server.on("POST", "/v1/jobs").answer(Answer.status(status).header("Location", "/elsewhere"));
        Failure failure = failure(PLAIN);
        assertThat(failure.kind()).isNotEqualTo(Kind.UNCERTAIN);
        assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
        assertThat(failure.retryable()).isEqualTo(status == 429);
        assertThat(lab.server.requests()).hasSize(1);
    }

    @Test
    void what_is_too_large_is_told_apart_so_that_less_can_be_sent() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.status(413));
        Failure failure = failure(PLAIN);
        assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
    }

    @Test
    void a_status_that_promises_that_nothing_was_accepted_is_sent_again() {
        lab.server
                .on("POST", "/v1/jobs")
                .answer(Answer.tooManyRequests(Duration.ofSeconds(2)))
                .answer(Answer.status(503))
                .answer(Answer.json("{\"id\": \"7\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(submit(client, request -> request.notAcceptedOn(429, 503)))
                    .isEqualTo("7");
        }
        assertThat(lab.pauses).hasSize(2).startsWith(Duration.ofSeconds(2));
    }

    @Test
    void success_that_cannot_be_read_leaves_it_uncertain() {
        for (Answer answer :
                List.of(Answer.garbage(), Answer.json("{}"), Answer.status(204), Answer.json("{\"id\": 7}"))) {
            lab.server.on("POST", "/v1/jobs").answer(answer);
            Failure failure = failure(PLAIN);
            assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
        }
    }

    @Test
    void a_connection_that_never_stood_proves_that_nothing_was_accepted() {
        lab.server.close();
        Failure failure = failure(PLAIN);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
        assertThat(failure.retryable()).isTrue();
        assertThat(lab.pauses).hasSize(2);
    }

    @Test
    void with_an_idempotency_key_it_is_sent_again_and_every_time_with_the_same_key() {
        lab.server
                .on("POST", "/v1/jobs")
                .answer(Answer.hangUp())
                .answer(Answer.status(500))
                .answer(Answer.json("{\"id\": \"7\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(submit(client, request -> request.idempotencyKey("Idempotency-Key", "job-1")))
                    .isEqualTo("7");
        }
        assertThat(lab.server.requests())
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.header("idempotency-key")).contains("job-1"));
    }

    @Test
    void once_uncertain_a_later_attempt_that_is_refused_does_not_make_it_certain() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.hangUp()).answer(Answer.status(409));
        Failure failure = failure(request -> request.idempotencyKey("Idempotency-Key", "job-1"));
        assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(lab.server.count("POST", "/v1/jobs")).isEqualTo(2);
    }

    @Test
    void a_post_that_only_asks_is_like_any_other_question() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.hangUp()).answer(Answer.json("{\"id\": \"7\"}"));
        try (BackendClient client = lab.builder().build()) {
            assertThat(submit(client, BackendRequest::repeatable)).isEqualTo("7");
        }
    }

    @Test
    void what_a_reader_throws_on_purpose_is_passed_on() {
        lab.server.on("POST", "/v1/jobs").answer(Answer.json("{\"moderated\": true}"));
        Failure refused = Failure.ofProvider("acme", Kind.CONTENT_REJECTED, "refused", false, Billing.NOT_CHARGED);
        try (BackendClient client = lab.builder().build()) {
            ProviderException thrown = catchThrowableOfType(
                    ProviderException.class,
                    () -> client.send(BackendRequest.post(client.address("v1", "jobs")), answer -> {
                        throw new ProviderException(refused, null);
                    }));
            assertThat(thrown.failure()).isEqualTo(refused);
        }
    }

    @Test
    void a_second_address_of_a_host_is_tried_before_anything_is_given_up() throws Exception {
        lab.server.on("POST", "/v1/jobs").answer(Answer.json("{\"id\": \"7\"}"));
        List<InetAddress> addresses = List.of(Lab.ip("127.0.0.9"), Lab.ip("127.0.0.1"));
        ClientBuilder twoAddresses = lab.builder(URI.create("http://backend.example:" + lab.server.port()))
                .resolver(host -> addresses);
        try (BackendClient client = twoAddresses.build()) {
            assertThat(submit(client, PLAIN)).isEqualTo("7");
        }
        assertThat(lab.server.requests()).hasSize(1);
    }

    private Failure failure(UnaryOperator<BackendRequest> how) {
        try (BackendClient client = lab.builder().build()) {
            return catchThrowableOfType(ProviderException.class, () -> submit(client, how))
                    .failure();
        }
    }

    private static String submit(BackendClient client, UnaryOperator<BackendRequest> how) {
        BackendRequest request = BackendRequest.post(client.address("v1", "jobs"))
                .json(JsonObject.create().with("prompt", "a pier"));
        return client.send(how.apply(request), answer -> answer.json().at("id").nonEmptyText());
    }
}
