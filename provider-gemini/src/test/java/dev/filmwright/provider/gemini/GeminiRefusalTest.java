package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.testkit.http.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that hold nothing, and calls that did not work: each is told as what it is. */
class GeminiRefusalTest {
    private final FakeGemini google = new FakeGemini();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        google.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "IMAGE_SAFETY", "MODEL_ARMOR_2027"})
    void a_prompt_that_is_refused_is_content_with_its_reason(String reason) {
        google.answers("{\"promptFeedback\":{\"blockReason\":\"" + reason + "\"},\"modelVersion\":\"x\"}");

        assertThat(rejected()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
            assertThat(failure.message()).contains(reason);
            assertThat(failure.retryable()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE_SAFETY, CONTENT_REJECTED",
        "IMAGE_PROHIBITED_CONTENT, CONTENT_REJECTED",
        "IMAGE_RECITATION, CONTENT_REJECTED",
        "IMAGE_OTHER, CONTENT_REJECTED",
        "NO_IMAGE, CONTENT_REJECTED",
        "SAFETY, CONTENT_REJECTED",
        "RECITATION, CONTENT_REJECTED",
        "PROHIBITED_CONTENT, CONTENT_REJECTED",
        "SPII, CONTENT_REJECTED",
        "BLOCKLIST, CONTENT_REJECTED",
        "OTHER, CONTENT_REJECTED",
        "VIDEO_SAFETY_2027, CONTENT_REJECTED",
        "LANGUAGE, UNSUPPORTED",
        "MAX_TOKENS, INVALID_REQUEST",
        "MALFORMED_FUNCTION_CALL, BAD_RESPONSE",
        "A_WORD_OF_TOMORROW, BAD_RESPONSE"
    })
    void an_answer_without_a_picture_says_why_in_any_word(String reason, Kind kind) {
        google.answers("{\"candidates\":[{\"finishReason\":\"" + reason
                + "\",\"finishMessage\":\"Support codes: 58061214\",\"index\":0}]}");

        assertThat(rejected()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.message()).contains(reason);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.billing()).isNotEqualTo(Billing.NOT_CHARGED);
        });
    }

    @Test
    void support_codes_are_kept_in_the_message() {
        google.answers(
                "{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\",\"finishMessage\":\"Support codes: 58061214\"}]}");

        assertThat(rejected().message()).contains("58061214");
    }

    @Test
    void words_in_place_of_a_picture_are_repeated() {
        google.answers(Recorded.says("I can only describe it.", "STOP"));

        assertThat(rejected()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
            assertThat(failure.message()).contains("I can only describe it.");
        });
    }

    @Test
    void a_model_that_is_gone_is_said_to_be() {
        google.answers(Recorded.says("never", "STOP"));
        Provider provider = google.open(folder);
        ProviderRequest request = Requests.of(Requests.image("gemini-2.5-flash-image"), builder -> builder);
        Failure failure = thrown(() -> provider.submit(request));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.message()).contains("gemini-2.5-flash-image is not offered here any more");
        assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
    }

    @Test
    void a_quota_says_when_to_come_back() {
        google.answers(Answer.json(429, Recorded.answer("quota")));

        assertThat(thrown()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(41));
            assertThat(failure.retryable()).isTrue();
        });
    }

    @Test
    void an_error_within_an_array_is_unwrapped() {
        google.answers(Answer.json(429, "[" + Recorded.answer("quota") + "]"));

        assertThat(thrown().retryAfter()).contains(Duration.ofSeconds(41));
    }

    @Test
    void a_key_that_is_wrong_is_called_so_although_it_is_an_invalid_argument_to_google() {
        google.answers(
                Answer.json(
                        400,
                        "{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"status\":\"INVALID_ARGUMENT\","
                                + "\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\"}]}}"));

        assertThat(thrown().kind()).isEqualTo(Kind.AUTHENTICATION);
    }

    @Test
    void an_overloaded_server_did_nothing() {
        google.answers(FakeGemini.error(503, "UNAVAILABLE", "The model is overloaded."));

        assertThat(thrown()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504})
    void a_call_that_may_have_been_made_is_not_made_again(int status) {
        google.answers(FakeGemini.error(status, "INTERNAL", "An internal error has occurred."));

        assertThat(thrown().kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(google.questions()).hasSize(1);
    }

    @Test
    void an_answer_that_breaks_off_leaves_it_uncertain() {
        google.answers(Answer.json(Recorded.picture(Pictures.png(64, 36))).cutAfter(100));

        assertThat(thrown().kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"candidates\":[]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%%\"}}]},"
                        + "\"finishReason\":\"STOP\"}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"a picture\",\"data\":\"AAAA\"}}]},"
                        + "\"finishReason\":\"STOP\"}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":7}]},\"finishReason\":\"STOP\"}]}"
            })
    void an_answer_nobody_can_read_leaves_it_uncertain(String answer) {
        google.answers(answer);

        assertThat(thrown().kind()).isEqualTo(Kind.UNCERTAIN);
    }

    private Failure rejected() {
        Submission answer = google.open(folder).submit(request());
        assertThat(answer).isInstanceOf(Submission.Rejected.class);
        return ((Submission.Rejected) answer).failure();
    }

    private Failure thrown() {
        Provider provider = google.open(folder);
        return thrown(() -> provider.submit(request()));
    }

    private static Failure thrown(Runnable call) {
        return catchThrowableOfType(ProviderException.class, call::run).failure();
    }

    private static ProviderRequest request() {
        return Requests.of(Requests.image("gemini-3-pro-image"), builder -> builder);
    }
}
