package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.http.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model says, piece by piece, and every way it can break off. */
@Timeout(120)
class ChatTest {
    @TempDir
    Path folder;

    @Test
    void the_literal_stream_becomes_text_and_its_pieces_are_told_as_they_come() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(FakeOllama.stream(Fixtures.text("chat-stream.ndjson")));

            Rig.Answered answered = rig.ask("llava:7b", request -> request.option("system", "Be brief."));

            assertThat(answered.text()).isEqualTo(" A pier");
            assertThat(answered.type()).isEqualTo("text/plain");
            assertThat(answered.warnings()).isEmpty();
            assertThat(rig.watching.pieces).containsExactly(" A", " pier");
            assertThat(rig.watching.doings).contains("44 tokens, 40.0 a second");
            JsonValue body = rig.ollama.lastAsked("chat");
            assertThat(body.at("stream").flag()).isTrue();
            assertThat(body.at("messages").item(0).at("content").text()).isEqualTo("Be brief.");
            assertThat(body.at("messages").item(1).at("content").text()).isEqualTo("Describe this still.");
            assertThat(body.at("keep_alive").text()).isEqualTo("5m");
        }
    }

    @Test
    void generate_is_asked_with_a_prompt_and_answers_with_a_response() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(FakeOllama.stream(Fixtures.text("generate.json")));

            Rig.Answered answered = rig.ask(
                    "llava:7b",
                    request -> request.option("mode", "generate")
                            .option("system", "Be brief.")
                            .option("suffix", "."),
                    Still.of("still"));

            assertThat(answered.text()).isEqualTo("lamp, armchair, rug");
            JsonValue body = rig.ollama.lastAsked("generate");
            assertThat(body.at("prompt").text()).isEqualTo("Describe this still.");
            assertThat(body.at("system").text()).isEqualTo("Be brief.");
            assertThat(body.at("suffix").text()).isEqualTo(".");
            assertThat(body.at("images").items()).hasSize(1);
        }
    }

    @Test
    void what_a_model_thinks_is_no_part_of_what_it_says() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("qwen3.5:9b", "completion", "thinking"))) {
            rig.ollama.answers(FakeOllama.stream(
                    "{\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"Hm, a pier?\"},\"done\":false}\n"
                            + FakeOllama.line("A pier.", false)
                            + FakeOllama.last("stop", false)));

            Rig.Answered answered = rig.ask("qwen3.5:9b", request -> request.option("think", "high"));

            assertThat(answered.text()).isEqualTo("A pier.");
            assertThat(rig.watching.pieces).containsExactly("A pier.");
            assertThat(rig.watching.doings).contains("thinks");
            assertThat(rig.ollama.lastAsked("chat").at("think").text()).isEqualTo("high");
        }
    }

    @Test
    void a_model_that_only_thought_has_not_answered() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("qwen3.5:9b", "completion", "thinking"))) {
            rig.ollama.answers(
                    FakeOllama.stream("{\"message\":{\"content\":\"\",\"thinking\":\"Hm.\"},\"done\":false}\n"
                            + FakeOllama.last("length", false)));

            Failure failure = rig.refusal("qwen3.5:9b", request -> request.option("think", "true"));

            assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
            assertThat(failure.message()).contains("only thought", "think", "num_predict");
            assertThat(failure.retryable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9.0", "0.32.15", "0.33.0-rc2", "0.0.0"})
    void thinking_is_off_unless_asked_for_as_servers_have_it_on(String version) throws IOException {
        try (Rig rig = Rig.of(folder, version, FakeModel.of("qwen3.5:9b", "completion", "thinking"))) {
            rig.ask("qwen3.5:9b", request -> request);

            assertThat(rig.ollama.lastAsked("chat").at("think").flag()).isFalse();
        }
    }

    @Test
    void a_server_that_knows_no_thinking_is_not_told_of_it() throws IOException {
        try (Rig rig = Rig.of(folder, "0.8.0", FakeModel.of("llama3:8b", "completion"))) {
            rig.ask("llama3:8b", request -> request);

            assertThat(rig.ollama.lastAsked("chat").at("think").present()).isFalse();
            assertThat(rig.refusal("llama3:8b", request -> request.option("think", "true"))
                            .message())
                    .contains("0.9.0", "0.8.0");
        }
    }

    @Test
    void levels_of_thinking_need_newer_servers_and_a_model_that_thinks() {
        try (Rig rig = Rig.of(
                folder, "0.10.0", FakeModel.of("q:1b", "completion", "thinking"), FakeModel.of("l:1b", "completion"))) {
            assertThat(rig.refusal("q:1b", request -> request.option("think", "low"))
                            .message())
                    .contains("0.11.0");
            assertThat(rig.refusal("q:1b", request -> request.option("think", "max"))
                            .message())
                    .contains("0.22.0");
            assertThat(rig.refusal("l:1b", request -> request.option("think", "true"))
                            .message())
                    .contains("does not think");
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }

    @Test
    void an_error_after_the_first_words_is_the_end_and_the_model_is_asked_once_more() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama
                    .answers(FakeOllama.stream(Fixtures.text("chat-broken.ndjson")))
                    .says("A pier.");

            assertThat(rig.ask("llava:7b", request -> request).text()).isEqualTo("A pier.");
            assertThat(rig.ollama.asked("chat")).hasSize(2);
        }
    }

    @Test
    void a_model_that_dies_again_is_left_alone() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            Answer broken = FakeOllama.stream(Fixtures.text("chat-broken.ndjson"));
            rig.ollama.answers(broken).answers(broken).says("never said");

            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
            assertThat(failure.message()).contains("unexpectedly stopped", "memory");
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.billing()).isEqualTo(Failure.Billing.UNKNOWN);
            assertThat(rig.ollama.asked("chat")).hasSize(2);
        }
    }

    @Test
    void a_stream_that_ends_without_its_last_line_is_no_answer() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(FakeOllama.stream(FakeOllama.line("A pi", false)));

            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.message()).contains("broke off after 4 characters");
            assertThat(failure.retryable()).isTrue();
        }
    }

    @Test
    void a_line_that_is_cut_or_no_json_is_no_answer() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            for (String lines : List.of("{\"message\":{\"content\":\"A", "<html>busy</html>\n", "[]\n", "\n\n")) {
                rig.ollama.answers(FakeOllama.stream(lines));
                assertThat(rig.refusal("llava:7b", request -> request).retryable())
                        .as(lines)
                        .isTrue();
            }
        }
    }

    @Test
    void a_text_that_was_cut_is_kept_with_a_warning() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(FakeOllama.lines("A long sto", "length", false));

            Rig.Answered answered = rig.ask("llava:7b", request -> request);

            assertThat(answered.text()).isEqualTo("A long sto");
            assertThat(answered.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("num_predict"));
        }
    }

    @Test
    void figures_and_reasons_that_are_missing_are_no_failure() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(FakeOllama.stream(FakeOllama.line("A pier.", false) + "{\"done\":true}"));

            assertThat(rig.ask("llava:7b", request -> request).text()).isEqualTo("A pier.");
        }
    }

    @Test
    void work_that_is_kept_is_not_done_again() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            ProviderRequest request = Rig.request("llava:7b", more -> more);
            rig.ollama.says("first");

            assertThat(rig.ask(request).text()).isEqualTo("first");
            assertThat(rig.ask(request).text()).isEqualTo("first");
            assertThat(rig.ollama.asked("chat")).hasSize(1);
        }
    }

    @Test
    void nothing_to_say_is_refused_as_the_server_would_only_load_the_model() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            Failure failure =
                    rig.refusal("llava:7b", request -> request.prompt(AssembledPrompt.plain(PromptKind.FRAME, " ")));

            assertThat(failure.message()).contains("prompt");
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }
}
