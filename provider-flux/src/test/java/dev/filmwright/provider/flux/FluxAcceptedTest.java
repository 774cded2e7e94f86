package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the answer to work handed over, and of answers that refuse it. */
class FluxAcceptedTest {
    private final FakeBfl bfl = new FakeBfl();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        bfl.close();
    }

    @Test
    void an_id_that_the_polling_address_lacks_is_added() {
        String poll = bfl.cluster.uri("/v1/get_result").toString();

        assertThat(accepted("{\"id\":\"a b\",\"polling_url\":\"" + poll + "\"}").polling())
                .hasToString(poll + "?id=a%20b");
        assertThat(accepted("{\"id\":\"a\",\"polling_url\":\"" + poll + "?v=2\"}")
                        .polling())
                .hasToString(poll + "?v=2&id=a");
        assertThat(accepted("{\"id\":\"a\",\"polling_url\":\"" + poll + "?id=a&v=2\"}")
                        .polling())
                .hasToString(poll + "?id=a&v=2");
    }

    @Test
    void an_address_on_a_foreign_host_is_never_asked_as_it_would_get_the_key() {
        try (ScriptedServer thief = ScriptedServer.start()) {
            Task task = accepted("{\"id\":\"a\",\"polling_url\":\"" + thief.uri("/v1/get_result?id=a") + "\"}");
            assertThat(task.polling()).isEqualTo(bfl.api.uri("/v1/get_result?id=a"));

            assertThat(bfl.open(folder).poll(task.operation())).isInstanceOf(PollResult.Running.class);
            assertThat(thief.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://delivery-eu1.bfl.ai/v1/get_result?id=a",
                "https://delivery.eu1.bfl.ai/v1/get_result?id=a",
                "https://eu1-delivery.api.bfl.ai/v1/get_result?id=a",
                "http://api.eu2.bfl.ai/v1/get_result?id=a",
                "https://api.bfl.ai.example.org/v1/get_result?id=a",
                "https://user@api.bfl.ai/v1/get_result?id=a",
                "ftp://api.bfl.ai/a",
                "::"
            })
    void an_address_that_may_not_have_the_key_is_replaced_by_the_host_that_took_the_work(String poll) {
        assertThat(accepted("{\"id\":\"a\",\"polling_url\":\"" + poll + "\"}").polling())
                .isEqualTo(bfl.api.uri("/v1/get_result?id=a"));
    }

    @Test
    void clusters_of_any_number_are_asked() {
        assertThat(accepted(Recorded.answer("accepted")).polling())
                .hasToString("https://api.eu2.bfl.ai/v1/get_result?id=" + Recorded.ID);
    }

    @Test
    void an_address_that_repeats_the_key_is_not_stored() {
        String poll = bfl.cluster.uri("/v1/get_result?id=a&key=" + FakeBfl.KEY).toString();
        Task task = accepted("{\"id\":\"a\",\"polling_url\":\"" + poll + "\"}");

        assertThat(task.operation().value()).doesNotContain(FakeBfl.KEY);
    }

    @Test
    void figures_may_be_null_missing_or_no_numbers() {
        assertThat(accepted("{\"id\":\"a\",\"cost\":null,\"input_mp\":null,\"output_mp\":null}")
                        .cost())
                .isEmpty();
        assertThat(accepted("{\"id\":\"a\",\"cost\":\"much\"}").cost()).isEmpty();
        assertThat(accepted("{\"id\":\"a\",\"cost\":4.5}").cost()).contains(new BigDecimal("4.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":7}", "[]", "\"a\""})
    void an_answer_without_an_id_leaves_it_uncertain(String answer) {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(answer));

        assertThat(thrown().failure().kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(bfl.api.count("POST", "/v1/flux-2-pro")).isEqualTo(1);
    }

    @Test
    void a_body_that_is_refused_is_told_with_field_and_reason() {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(422, Recorded.answer("invalid")));

        assertThat(thrown().failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
            assertThat(failure.message()).contains("body.width: Input should be a multiple of 32");
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
        });
    }

    @Test
    void an_empty_account_is_called_so() {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(402, "{\"detail\":\"Insufficient credits\"}"));

        assertThat(thrown().failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.QUOTA_EXHAUSTED);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.message()).contains("Insufficient credits");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_key_that_is_refused_is_called_so(int status) {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(status, "{\"detail\":\"Not authenticated\"}"));

        assertThat(thrown().failure().kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\":{\"why\":\"no\"}}", "{\"message\":\"no\"}", "{\"error\":\"no\"}", "no"})
    void the_reason_is_found_wherever_it_stands(String body) {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(400, body));

        assertThat(thrown().failure().message()).contains("no");
    }

    @Test
    void work_is_not_sent_twice_after_a_page_of_a_broken_server() {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.text(502, "text/html", "<html>bad gateway</html>"));

        assertThat(thrown().failure().kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(bfl.api.requests()).hasSize(1);
    }

    @Test
    void a_server_that_is_busy_took_nothing() {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.status(503).header("Retry-After", "3"));

        assertThat(thrown().failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(3));
        });
    }

    @Test
    void pictures_that_are_too_large_are_told_apart_so_that_the_engine_sends_smaller_ones() {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.status(413));

        assertThatThrownBy(() -> bfl.open(folder)
                        .submit(Requests.of("flux-2-pro", Pictures.given(InputRole.REFERENCE, "", 20, 20))))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        thrown -> assertThat(thrown.failure().kind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(bfl.api.requests()).hasSize(1);
    }

    @Test
    void an_answer_of_202_is_still_running_whatever_it_says() {
        Task task = accepted("{\"id\":\"a\"}");
        bfl.api.on("GET", "/v1/get_result").answer(Answer.status(202));

        assertThat(bfl.open(folder).poll(task.operation())).isInstanceOf(PollResult.Running.class);
    }

    @Test
    void a_task_that_is_never_found_is_given_up_by_a_process_that_started_later() {
        Task task = accepted("{\"id\":\"a\"}");
        assertThat(bfl.open(folder).poll(task.operation())).isInstanceOf(PollResult.Running.class);
        bfl.clock.advance(Duration.ofSeconds(20));

        PollResult.Failed over = (PollResult.Failed) bfl.open(folder).poll(task.operation());
        assertThat(over.failure().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    private Task accepted(String answer) {
        bfl.api.on("POST", "/v1/flux-2-pro").answer(Answer.json(answer));
        Submission taken = bfl.open(folder).submit(Requests.of("flux-2-pro"));
        return Task.of(((Submission.Accepted) taken).operation()).orElseThrow();
    }

    private ProviderException thrown() {
        Provider provider = bfl.open(folder);
        try {
            provider.submit(Requests.of("flux-2-pro"));
        } catch (ProviderException e) {
            return e;
        }
        throw new AssertionError("it was taken");
    }
}
