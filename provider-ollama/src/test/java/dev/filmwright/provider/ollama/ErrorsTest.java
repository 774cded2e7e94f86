package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.testkit.http.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each error means, by its status and a few words, and whether another call can help. */
@Timeout(120)
class ErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "400; missing request body; INVALID_REQUEST; false; missing",
                "400; invalid think value; INVALID_REQUEST; false; think",
                "400; illegal base64 data at input byte 4; INVALID_REQUEST; false; base64",
                "400; `\\\"m\\\" does not support chat`; UNSUPPORTED; false; take a model that can",
                "400; invalid model name; INVALID_REQUEST; false; name:tag",
                "400; image generation models are not currently supported; UNSUPPORTED; false; 0.32.6",
                "400; the input length exceeds the context length; INVALID_REQUEST; false; num_ctx",
                "401; unauthorized; AUTHENTICATION; false; ollama signin",
                "404; `model \\\"m\\\" not found, try pulling it first`; NOT_FOUND; false; Server.pull",
                "405; method not allowed; INVALID_REQUEST; false; method",
                "429; too many requests; RATE_LIMITED; true; too many",
                "499; request canceled; UNAVAILABLE; true; canceled",
                "500; `option \\\"stop\\\" must be of type array`; INVALID_REQUEST; false; another value",
                "500; this model only supports one image while more than one image requested; INVALID_REQUEST; false; one picture",
                "500; `model requires more system memory (9.1 GiB) than is available (7.2 GiB)`; UNAVAILABLE; true; smaller one",
                "502; cloud unreachable; UNAVAILABLE; true; cloud",
                "503; server busy, please try again.  maximum pending requests exceeded; UNAVAILABLE; true; busy"
            })
    void every_error_is_told_as_what_it_is(int status, String error, Kind kind, boolean again, String words) {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.answers(
                    Answer.json(status, "{\"error\":\"" + error + "\",\"signin_url\":\"https://a.example/s3cr3t\"}"));

            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.retryable()).isEqualTo(again);
            assertThat(failure.message()).contains(words).doesNotContain("s3cr3t");
            assertThat(rig.ollama.asked("chat")).hasSize(1);
        }
    }

    @Test
    void a_process_that_died_before_it_said_anything_is_asked_once_more() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama
                    .answers(Answer.json(500, "{\"error\":\"model runner has unexpectedly stopped, this may be\"}"))
                    .says("A pier.");

            assertThat(rig.ask("llava:7b", request -> request).text()).isEqualTo("A pier.");
        }
    }

    @Test
    void a_host_name_the_server_does_not_answer_to_is_told_with_the_remedy() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ollama.server().on("GET", "/api/version").answer(Answer.status(403));

            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
            assertThat(failure.message()).contains("OLLAMA_HOST=0.0.0.0", "address");
        }
    }

    @Test
    void a_model_that_is_not_installed_is_told_with_how_to_get_it() {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(failure.message()).contains("llava:7b", "Server.pull");
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() {
        FakeOllama ollama = new FakeOllama("0.32.15");
        try (Rig rig = new Rig(folder, ollama, Map.of())) {
            ollama.close();

            Failure failure = rig.refusal("llava:7b", request -> request);

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        }
    }

    @Test
    void work_in_the_cloud_whose_answer_was_lost_is_not_asked_for_twice() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("gpt-oss:120b-cloud", "completion"))) {
            rig.ollama.answers(Answer.reset()).says("bought twice");

            Failure failure = rig.refusal("gpt-oss:120b-cloud", request -> request);

            assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
            assertThat(rig.ollama.asked("chat")).hasSize(1);
        }
    }

    @Test
    void the_server_of_the_cloud_says_when_to_come_back() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("llama3:8b", "completion"))) {
            rig.ollama.answers(Answer.tooManyRequests(Duration.ofSeconds(30)));

            Failure failure = rig.refusal("llama3:8b", request -> request);

            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        }
    }
}
