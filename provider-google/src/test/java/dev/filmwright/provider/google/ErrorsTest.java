package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static final String QUOTA = """
            {"error":{"code":429,"message":"You exceeded your current quota.","status":"RESOURCE_EXHAUSTED","details":[\
            {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[\
            {"quotaMetric":"generativelanguage.googleapis.com/predict_long_running","quotaId":"%s"}]},\
            {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"41s"}]}}""";

    @Test
    void a_quota_of_a_minute_passes_after_the_time_google_names() {
        Failure failure = Lab.refusal(429, QUOTA.formatted("PredictLongRunningRequestsPerMinutePerProjectPerModel"));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(41));
        assertThat(failure.message())
                .contains("You exceeded your current quota.")
                .contains("PredictLongRunningRequestsPerMinutePerProjectPerModel");
    }

    @Test
    void a_quota_of_a_day_does_not_come_back_within_minutes() {
        Failure failure = Lab.refusal(429, QUOTA.formatted("PredictLongRunningRequestsPerDayPerProjectPerModel"));

        assertThat(failure.kind()).isEqualTo(Kind.QUOTA_EXHAUSTED);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains("the next day");
    }

    @Test
    void an_error_within_an_array_is_read_like_one_without() {
        String bare =
                "{\"error\":{\"code\":400,\"message\":\"Invalid resource field value\",\"status\":\"INVALID_ARGUMENT\"}}";

        Failure wrapped = Lab.refusal(400, "[" + bare + "]");

        assertThat(wrapped.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(wrapped.message()).contains("Invalid resource field value");
        assertThat(Lab.refusal(400, bare).kind()).isEqualTo(wrapped.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, INVALID_REQUEST",
        "400, FAILED_PRECONDITION, CONFIGURATION",
        "401, UNAUTHENTICATED, AUTHENTICATION",
        "403, PERMISSION_DENIED, AUTHENTICATION",
        "404, NOT_FOUND, NOT_FOUND",
        "429, RESOURCE_EXHAUSTED, RATE_LIMITED"
    })
    void a_refusal_is_told_as_what_it_is(int status, String word, Kind kind) {
        Failure failure = Lab.refusal(
                status, "{\"error\":{\"code\":%d,\"message\":\"no\",\"status\":\"%s\"}}".formatted(status, word));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(failure.retryable()).isEqualTo(kind == Kind.RATE_LIMITED);
    }

    @ParameterizedTest
    @CsvSource({"500, INTERNAL", "503, UNAVAILABLE", "504, DEADLINE_EXCEEDED"})
    void after_trouble_of_googles_own_nobody_knows_whether_work_was_taken(int status, String word) {
        Failure failure = Lab.refusal(
                status, "{\"error\":{\"code\":%d,\"message\":\"no\",\"status\":\"%s\"}}".formatted(status, word));

        assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.UNKNOWN);
    }

    @Test
    void billing_that_is_off_comes_with_a_remedy() {
        Failure failure = Lab.refusal(
                400, "{\"error\":{\"code\":400,\"message\":\"Not here.\",\"status\":\"FAILED_PRECONDITION\"}}");

        assertThat(failure.message()).contains("billing is on").contains("offered where you are");
    }

    @Test
    void a_wrong_key_is_no_wrong_argument_although_google_says_so() {
        Failure failure = Lab.refusal(
                400,
                "{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"status\":\"INVALID_ARGUMENT\",\"details\":"
                        + "[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\"}]}}");

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @Test
    void a_prompt_that_a_filter_refuses_is_rejected_content_with_its_support_codes() {
        Failure failure = Lab.refusal(
                400,
                "{\"error\":{\"code\":400,\"message\":\"The prompt could not be submitted. Support codes: 58061214\","
                        + "\"status\":\"INVALID_ARGUMENT\"}}");

        assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains("58061214");
    }

    @Test
    void what_a_gateway_says_in_its_own_words_is_not_lost() {
        assertThat(Lab.refusal(401, "{\"detail\":\"who are you\"}").message()).contains("who are you");
        assertThat(Lab.refusal(400, "<html>").message()).contains("a page instead of a reason");
        assertThat(Lab.refusal(400, "{\"error\":{\"code\":\"x\",\"details\":7,\"message\":[]}}")
                        .kind())
                .isEqualTo(Kind.INVALID_REQUEST);
    }

    @Test
    void the_key_is_not_repeated_even_if_google_does() {
        Failure failure = Lab.refusal(
                403,
                "{\"error\":{\"code\":403,\"message\":\"not with " + Lab.KEY + "\",\"status\":\"PERMISSION_DENIED\"}}");

        assertThat(failure.message()).contains("not with").doesNotContain(Lab.KEY);
        assertThat(failure.requestId()).isEqualTo(Optional.empty());
    }
}
