package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import dev.filmwright.testkit.http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text as it is written, about pictures too, and to a schema. */
class GeminiTextTest {
    private static final String MODEL = "gemini-3.8-flash";

    private final FakeGemini google = new FakeGemini();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void pieces_are_told_as_they_come_and_put_together() {
        google.streams(piece("Rain. "), piece("Mara "), Recorded.says("waits.", "STOP"));

        assertThat(text(builder -> builder)).isEqualTo("Rain. Mara waits.");
        assertThat(google.heard).containsExactly("Rain. ", "Mara ", "waits.");
    }

    @Test
    void thoughts_are_neither_told_nor_kept() {
        google.streams(
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hm.\",\"thought\":true}]}}]}",
                Recorded.says("Rain.", "STOP"));

        assertThat(text(builder -> builder)).isEqualTo("Rain.");
        assertThat(google.heard).containsExactly("Rain.");
    }

    @Test
    void an_end_may_come_in_a_document_of_its_own() {
        google.streams(piece("Rain."), "{\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":{}}");

        assertThat(text(builder -> builder)).isEqualTo("Rain.");
    }

    @Test
    void settings_become_fields_of_the_question() {
        google.streams(Recorded.says("Rain.", "STOP"));
        text(builder -> builder.option("system", "You break scripts into shots.")
                .option("max_tokens", "8192")
                .option("thinking_level", "LOW"));

        JsonValue question = google.questions().get(0);
        assertThat(question.at("systemInstruction")
                        .at("parts")
                        .item(0)
                        .at("text")
                        .text())
                .isEqualTo("You break scripts into shots.");
        JsonValue generation = question.at("generationConfig");
        assertThat(generation.at("maxOutputTokens").whole()).isEqualTo(8192);
        assertThat(generation.at("thinkingConfig").at("thinkingLevel").text()).isEqualTo("LOW");
        assertThat(generation.names()).containsExactlyInAnyOrder("maxOutputTokens", "thinkingConfig");
    }

    @Test
    void pictures_to_look_at_go_along() {
        google.streams(Recorded.says("A pier.", "STOP"));
        Provider provider = google.open(folder);
        provider.submit(Requests.of(
                Requests.text(MODEL),
                builder -> builder,
                Pictures.given(InputRole.REFERENCE, "", 20, 20),
                Pictures.given(InputRole.REFERENCE, "the pier", 20, 20)));

        JsonValue parts = google.questions().get(0).at("contents").item(0).at("parts");
        assertThat(parts.items()).hasSize(3);
        assertThat(parts.item(0).at("text").text()).startsWith("Image 2 is the pier. INT.");
    }

    @Test
    void an_answer_to_a_schema_is_json() {
        google.streams(Recorded.answer("shots"));
        PollResult.Succeeded made = made(GeminiTextTest::toSchema);

        assertThat(made.outputs().get(0).type()).isEqualTo(MediaType.JSON);
        JsonValue generation = google.questions().get(0).at("generationConfig");
        assertThat(generation.at("responseMimeType").text()).isEqualTo("application/json");
        assertThat(generation
                        .at("responseJsonSchema")
                        .at("properties")
                        .at("shots")
                        .at("items")
                        .at("propertyOrdering")
                        .items())
                .hasSize(4);
        assertThat(made.warnings()).isEmpty();
    }

    @Test
    void an_answer_that_does_not_fit_is_asked_for_again_with_its_signatures() {
        google.streams("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"{\\\"shots\\\":1}\","
                        + "\"thoughtSignature\":\"CskB...\"}]},\"finishReason\":\"STOP\"}]}")
                .streams(Recorded.answer("shots"));
        PollResult.Succeeded made = made(GeminiTextTest::toSchema);

        assertThat(made.warnings())
                .containsExactly(
                        "the first answer did not fit the schema and was asked for again: two answers are charged");
        JsonValue turns = google.questions().get(1).at("contents");
        assertThat(turns.items()).extracting(turn -> turn.at("role").text()).containsExactly("user", "model", "user");
        assertThat(turns.item(1).at("parts").item(0).at("thoughtSignature").text())
                .isEqualTo("CskB...");
        assertThat(turns.item(2).at("parts").item(0).at("text").text()).contains("/shots");
    }

    @Test
    void a_second_answer_that_does_not_fit_is_the_last() {
        google.streams(Recorded.says("{}", "STOP"));

        assertThat(rejected(GeminiTextTest::toSchema)).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
            assertThat(failure.billing()).isEqualTo(Billing.CHARGED);
            assertThat(failure.message()).contains("does not fit the schema");
        });
        assertThat(google.questions()).hasSize(2);
    }

    @Test
    void a_second_question_that_fails_does_not_make_the_first_one_free() {
        google.streams(Recorded.says("{}", "STOP")).answers(Answer.json(429, Recorded.answer("quota")));

        assertThat(rejected(GeminiTextTest::toSchema).billing()).isEqualTo(Billing.CHARGED);
    }

    @Test
    void an_answer_that_was_cut_off_is_no_json_to_be_mended() {
        google.streams(Recorded.says("{\"shots\":[", "MAX_TOKENS"));

        assertThat(rejected(GeminiTextTest::toSchema)).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
            assertThat(failure.message()).contains("MAX_TOKENS").contains("max_tokens");
            assertThat(failure.billing()).isEqualTo(Billing.CHARGED);
        });
        assertThat(google.questions()).hasSize(1);
    }

    @Test
    void a_stream_without_an_end_leaves_it_uncertain() {
        google.streams(piece("Rain. "));

        assertThat(thrown().kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void a_stream_whose_connection_breaks_leaves_it_uncertain() {
        google.answers(Answer.text(200, "text/event-stream", Recorded.events(piece("Rain. "), piece("Mara ")))
                .resetAfter(60));

        assertThat(thrown().kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void an_error_in_mid_stream_is_googles_word_and_not_sent_again_by_itself() {
        google.streams(
                piece("Rain. "),
                "{\"error\":{\"code\":503,\"message\":\"The model is overloaded.\",\"status\":\"UNAVAILABLE\"}}");

        assertThat(thrown()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.message()).contains("overloaded");
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
        });
    }

    @Test
    void nothing_said_is_a_failure() {
        google.streams("{\"candidates\":[{\"content\":{},\"finishReason\":\"STOP\"}]}");

        assertThat(rejected(builder -> builder).kind()).isEqualTo(Kind.BAD_RESPONSE);
    }

    private static GenerationRequest.Builder toSchema(GenerationRequest.Builder builder) {
        return builder.schema(Recorded.answer("schema"));
    }

    private static String piece(String text) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"" + text + "\"}]}}]}";
    }

    private PollResult.Succeeded made(UnaryOperator<GenerationRequest.Builder> change) {
        Provider provider = google.open(folder);
        Submission answer = provider.submit(request(change));
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return (PollResult.Succeeded) provider.poll(((Submission.Accepted) answer).operation());
    }

    private String text(UnaryOperator<GenerationRequest.Builder> change) {
        Provider provider = google.open(folder);
        Operation operation = ((Submission.Accepted) provider.submit(request(change))).operation();
        PollResult.Succeeded made = (PollResult.Succeeded) provider.poll(operation);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            provider.download(operation, made.outputs().get(0), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString(StandardCharsets.UTF_8);
    }

    private Failure rejected(UnaryOperator<GenerationRequest.Builder> change) {
        return ((Submission.Rejected) google.open(folder).submit(request(change))).failure();
    }

    private Failure thrown() {
        Provider provider = google.open(folder);
        ProviderRequest request = request(builder -> builder);
        return catchThrowableOfType(ProviderException.class, () -> provider.submit(request))
                .failure();
    }

    private static ProviderRequest request(UnaryOperator<GenerationRequest.Builder> change) {
        return Requests.of(Requests.text(MODEL), change);
    }
}
