package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers that fit a schema: asked for in words too, checked, asked for once more, and then given up. */
@Timeout(120)
class SchemaTest {
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"caption\":{\"type\":\"string\"},"
            + "\"shot\":{\"type\":\"string\",\"enum\":[\"close-up\",\"medium\",\"wide\"]}},"
            + "\"required\":[\"caption\",\"shot\"]}";
    private static final String FITS = "{\"caption\":\"a pier\",\"shot\":\"wide\"}";
    private static final String ODD = "{\"caption\":\"a pier\",\"shot\":\"drone\"}";

    @TempDir
    Path folder;

    @Test
    void the_schema_is_sent_and_the_words_name_json_and_every_key() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.says(FITS);

            Rig.Answered answered =
                    rig.ask("llava:7b", request -> request.schema(SCHEMA).option("system", "Be brief."), Still.of("a"));

            assertThat(answered.text()).isEqualTo(FITS);
            assertThat(answered.type()).isEqualTo("application/json");
            assertThat(answered.warnings()).isEmpty();
            JsonValue body = rig.ollama.lastAsked("chat");
            assertThat(body.at("format").json()).isEqualTo(SCHEMA);
            assertThat(body.at("messages").item(0).at("content").text())
                    .contains("Be brief.", "JSON", "caption", "shot");
            assertThat(body.at("options").at("num_predict").whole()).isEqualTo(4096);
        }
    }

    @Test
    void an_answer_that_does_not_fit_is_sent_back_once_with_what_is_wrong() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.says(ODD).says("Sorry! ```json\n" + FITS + "\n```");

            Rig.Answered answered =
                    rig.ask("llava:7b", request -> request.schema(SCHEMA).seed(7), Still.of("a"));

            assertThat(answered.text()).isEqualTo(FITS);
            assertThat(answered.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("/shot"));
            JsonValue again = rig.ollama.lastAsked("chat");
            List<JsonValue> messages = again.at("messages").items();
            assertThat(messages)
                    .extracting(message -> message.at("role").text())
                    .containsExactly("system", "user", "assistant", "user");
            assertThat(messages.get(1).at("images").items()).hasSize(1);
            assertThat(messages.get(2).at("content").text()).isEqualTo(ODD);
            assertThat(messages.get(3).at("content").text()).contains("/shot");
            assertThat(again.at("truncate").flag())
                    .as("or the pictures would be left out")
                    .isFalse();
            assertThat(again.at("options").at("seed").whole())
                    .as("not into the same loop")
                    .isEqualTo(8);
            assertThat(again.at("options").at("repeat_penalty").json()).isEqualTo("1.1");
            assertThat(String.join("", rig.watching.pieces))
                    .as("only one answer is told")
                    .isEqualTo(ODD);
        }
    }

    @Test
    void generate_is_sent_the_answer_back_within_its_prompt() throws IOException {
        try (Rig rig = Rig.of(folder, "0.12.0", FakeModel.seeing("llava:7b"))) {
            rig.ollama.writes(ODD).writes(FITS);

            Rig.Answered answered =
                    rig.ask("llava:7b", request -> request.schema(SCHEMA).option("mode", "generate"), Still.of("a"));

            assertThat(answered.text()).isEqualTo(FITS);
            JsonValue again = rig.ollama.lastAsked("generate");
            assertThat(again.at("prompt").text())
                    .startsWith("Describe this still.")
                    .contains(ODD, "/shot");
            assertThat(again.at("images").items()).hasSize(1);
            assertThat(again.at("truncate").present()).as("0.12.0 knows it not").isFalse();
        }
    }

    @Test
    void what_does_not_fit_the_second_time_is_a_failure_that_says_where() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.says(ODD).says("I would rather not.").says(FITS);

            Failure failure = rig.refusal("llava:7b", request -> request.schema(SCHEMA));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
            assertThat(failure.message()).contains("llava:7b", "no JSON", "schema");
            assertThat(failure.retryable()).isFalse();
            assertThat(rig.ollama.asked("chat")).hasSize(2);
        }
    }

    @Test
    void json_that_was_cut_is_not_mended() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama
                    .answers(FakeOllama.lines("{\"caption\":\"a pi", "length", false))
                    .says(FITS);

            Failure failure =
                    rig.refusal("llava:7b", request -> request.schema(SCHEMA).option("num_predict", "20"));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
            assertThat(failure.message()).contains("cut", "num_predict (20)");
            assertThat(rig.ollama.asked("chat")).hasSize(1);
        }
    }

    @Test
    void any_json_can_be_asked_for_without_a_schema() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.says("\n\n\n  [1, 2]\n");

            Rig.Answered answered = rig.ask("llava:7b", request -> request.option("format", "json"));

            assertThat(answered.text()).isEqualTo("[1,2]");
            assertThat(rig.ollama.lastAsked("chat").at("format").text()).isEqualTo("json");
            assertThat(rig.ollama
                            .lastAsked("chat")
                            .at("messages")
                            .item(0)
                            .at("content")
                            .text())
                    .contains("JSON");
        }
    }

    @Test
    void a_server_that_follows_no_schema_is_asked_for_json_and_its_answer_checked() throws IOException {
        try (Rig rig = Rig.of(folder, "0.4.7", FakeModel.seeing("llava:7b"))) {
            rig.ollama.says(ODD).says(FITS);

            assertThat(rig.ask("llava:7b", request -> request.schema(SCHEMA)).text())
                    .isEqualTo(FITS);
            assertThat(rig.ollama.lastAsked("chat").at("format").text()).isEqualTo("json");
        }
    }

    @Test
    void models_in_the_cloud_follow_no_schema_and_are_not_asked_to() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("gpt-oss:120b-cloud", "completion"))) {
            assertThatThrownBy(() -> rig.provider.check(
                            "gpt-oss:120b-cloud",
                            Rig.text("gpt-oss:120b-cloud", "Hello")
                                    .schema(SCHEMA)
                                    .build()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cloud");
            assertThat(rig.refusal("gpt-oss:120b-cloud", request -> request.schema(SCHEMA))
                            .message())
                    .contains("cloud");
            assertThat(rig.provider.model("gpt-oss:120b-cloud").orElseThrow().capabilities())
                    .satisfies(can -> assertThat(can.schema()).isFalse())
                    .satisfies(can -> assertThat(can.idempotent()).isFalse())
                    .satisfies(can -> assertThat(can.free()).isFalse());
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }

    @Test
    void what_is_no_schema_is_refused_before_anything_is_sent() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            assertThat(rig.refusal("llava:7b", request -> request.schema("{\"type\": 5}"))
                            .kind())
                    .isEqualTo(Failure.Kind.INVALID_REQUEST);
            assertThat(rig.ollama.server().requests()).isEmpty();
        }
    }
}
