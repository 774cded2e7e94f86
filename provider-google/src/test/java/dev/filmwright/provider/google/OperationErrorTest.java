package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationErrorTest {

    private static GoogleStatus read(String json) {
        JsonValue document = JsonReader.ofDefaults().read(json, new Origin("google", Optional.empty(), Secrets.of()));
        return GoogleStatus.read(document);
    }

    private static Failure failure(String json) {
        return read(json).failure("google", Billing.UNKNOWN, Secrets.of("planted-secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, INVALID_REQUEST, false",
        "7, AUTHENTICATION, false",
        "8, RATE_LIMITED, true",
        "13, UNAVAILABLE, true",
        "14, UNAVAILABLE, true",
        "4, TIMEOUT, false",
        "12, UNSUPPORTED, false",
        "15, BAD_RESPONSE, false",
        "99, BAD_RESPONSE, false"
    })
    void a_code_of_an_operation_is_one_of_grpc_and_only_three_of_them_pass(int code, Kind kind, boolean passes) {
        Failure failure = failure("{\"code\":%d,\"message\":\"It did not work.\"}".formatted(code));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(passes);
        assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
        assertThat(failure.message()).contains("It did not work.");
    }

    @Test
    void the_word_counts_more_than_the_number() {
        assertThat(failure("{\"code\":500,\"status\":\"NOT_FOUND\"}").kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_filter_that_says_that_nothing_was_charged_is_believed() {
        Failure failure =
                failure("{\"code\":3,\"message\":\"You were not charged. Support codes: 58061214, 17301594\"}");

        assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
        assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
        assertThat(Refusal.supportCodes(failure.message())).containsExactly("58061214", "17301594");
    }

    @Test
    void a_secret_in_a_message_does_not_get_out() {
        assertThat(failure("{\"code\":13,\"message\":\"planted-secret\"}").message())
                .doesNotContain("planted-secret");
        assertThat(Refusal.failure("google", List.of("planted-secret"), Secrets.of("planted-secret"))
                        .message())
                .doesNotContain("planted-secret");
    }

    @ParameterizedTest
    @CsvSource({"41s, 41", "0.25s, 1", "999999999s, 86400"})
    void a_wait_is_read_in_whole_seconds_and_at_most_a_day(String text, long seconds) {
        assertThat(wait(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3s", "41", "99999999999s"})
    void a_wait_that_is_none_is_left_out(String text) {
        assertThat(wait(text)).isEmpty();
    }

    private static Optional<Duration> wait(String text) {
        return read("{\"code\":8,\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\""
                        + text + "\"}]}")
                .retryAfter();
    }
}
