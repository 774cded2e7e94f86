package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.testkit.http.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorWordsTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"detail\":\"Not here\"}|Not here",
                "{\"detail\":[{\"loc\":[\"body\",\"width\",0],\"msg\":\"multiple of 32\"}]}|body.width.0: multiple of 32",
                "{\"detail\":{\"code\":5}}|{\"code\":5}",
                "{\"message\":\"words\",\"error\":\"code\"}|words",
                "{\"error\":\"words\"}|words",
                "[{\"error\":{\"code\":3,\"message\":\"quota\"}}]|quota",
                "{\"errors\":[{\"message\":\"one\"},{\"message\":\"two\"}]}|one; two",
                "{\"title\":\"problem\"}|problem",
                "{\"other\":1}|{\"other\":1}",
                "plain words|plain words",
                "{broken|{broken",
                "<html>secret page|a page instead of a reason",
                "''|no reason",
            })
    void the_usual_shapes_are_understood(String body, String words) {
        Failure failure = failure(lab.builder(), Answer.text(400, "application/json", body));
        assertThat(failure.message()).contains(words).doesNotContain("secret page");
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
    }

    @Test
    void a_wait_within_the_words_counts() {
        Failure failure = failure(lab.builder(), Answer.json(429, "{\"error\":\"slow\",\"retry_after\":90}"));
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
    }

    @Test
    void a_backends_own_words_can_say_more_than_the_status() {
        ErrorReader own = answer -> ErrorDetail.of(answer.json().at("code").text())
                .withKind(Kind.CONTENT_REJECTED)
                .withBilling(Billing.CHARGED);
        Failure failure = failure(lab.builder().errors(own), Answer.json(400, "{\"code\":\"moderated\"}"));
        assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
        assertThat(failure.billing()).isEqualTo(Billing.CHARGED);
        assertThat(failure.message()).contains("moderated");
    }

    @Test
    void a_reader_of_words_that_breaks_does_not_hide_the_status() {
        ErrorReader own = answer -> ErrorDetail.of(answer.json().at("code").text());
        Failure failure = failure(lab.builder().errors(own), Answer.text(402, "text/html", "<html>"));
        assertThat(failure.kind()).isEqualTo(Kind.QUOTA_EXHAUSTED);
    }

    @Test
    void a_reason_that_is_cut_does_not_hide_the_status() {
        Failure failure = failure(
                lab.builder(), Answer.json(400, "{\"detail\":\"words\"}").cutAfter(5));
        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
    }

    @Test
    void long_reasons_and_control_characters_are_kept_out_of_messages() {
        Failure failure =
                failure(lab.builder(), Answer.text(400, "text/plain", "a\u001b[31m\r\nb" + "x".repeat(100_000)));
        assertThat(failure.message())
                .hasSizeLessThan(700)
                .doesNotContain("\u001b", "\n")
                .contains("a [31m b");
    }

    private Failure failure(ClientBuilder builder, Answer answer) {
        lab.server.on("GET", "/a").answer(answer);
        try (BackendClient client = builder.build()) {
            return catchThrowableOfType(
                            ProviderException.class,
                            () -> client.send(BackendRequest.get(client.address("a")), BackendAnswer::text))
                    .failure();
        }
    }
}
