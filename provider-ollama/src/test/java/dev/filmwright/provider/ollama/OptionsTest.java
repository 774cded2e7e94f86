package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options have their types before they are sent: the server answers a wrong one with status 500, and skips unknown ones. */
@Timeout(120)
class OptionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "temperature, warm, options.temperature",
                "temperature, NaN, options.temperature",
                "top_p, 1.5, options.top_p",
                "num_ctx, 8k, options.num_ctx",
                "num_ctx, 0, options.num_ctx",
                "num_predict, 1.5, options.num_predict",
                "num_predict, 99999999999999999999999, options.num_predict",
                "use_mmap, yes, options.use_mmap",
                "stop, `[1, 2]`, options.stop",
                "stop, `[\"a\"`, options.stop",
                "mode, image, options.mode",
                "think, hard, options.think",
                "keep_alive, soon, options.keep_alive",
                "format, xml, options.format",
                "suffix, end, options.suffix",
                "steps, 28, options"
            })
    void a_wrong_one_is_refused_by_name_before_anything_is_sent(String name, String value, String field) {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            assertThatThrownBy(() -> rig.provider.check(
                            "llava:7b",
                            Rig.text("llava:7b", "Hello").option(name, value).build()))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.field()).isEqualTo(field));
            assertThat(rig.refusal("llava:7b", request -> request.option(name, value))
                            .message())
                    .contains(name);
            assertThat(rig.ollama.asked("chat")).isEmpty();
        }
    }

    @Test
    void each_is_sent_as_its_type() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ask(
                    "llava:7b",
                    request -> request.option("temperature", "0.2")
                            .option("num_predict", "400.0")
                            .option("use_mmap", "true")
                            .option("stop", "[\"USER:\", \"END\"]")
                            .option("keep_alive", "-1")
                            .seed(Long.MAX_VALUE));

            JsonValue body = rig.ollama.lastAsked("chat");
            assertThat(body.at("options").at("temperature").json()).isEqualTo("0.2");
            assertThat(body.at("options").at("num_predict").json()).isEqualTo("400");
            assertThat(body.at("options").at("use_mmap").flag()).isTrue();
            assertThat(body.at("options").at("stop").json()).isEqualTo("[\"USER:\",\"END\"]");
            assertThat(body.at("options").at("seed").whole()).isEqualTo(Long.MAX_VALUE);
            assertThat(body.at("keep_alive").json()).isEqualTo("-1");
        }
    }

    @Test
    void a_single_stop_becomes_an_array_and_a_time_stays_a_text() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ask("llava:7b", request -> request.option("stop", "END").option("keep_alive", "1h30m"));

            assertThat(rig.ollama.lastAsked("chat").at("options").at("stop").json())
                    .isEqualTo("[\"END\"]");
            assertThat(rig.ollama.lastAsked("chat").at("keep_alive").text()).isEqualTo("1h30m");
        }
    }

    @Test
    void the_window_is_always_sent_and_all_requests_to_a_model_share_one_profile() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ask("llava:7b", request -> request);
            rig.ask("llava:7b", request -> request.option("temperature", "0"));
            rig.provider.server().orElseThrow().load("llava:7b");
            rig.ask("llava:7b", request -> request.option("mode", "generate"));

            assertThat(rig.ollama.asked("chat"))
                    .allSatisfy(body ->
                            assertThat(body.at("options").at("num_ctx").json()).isEqualTo("8192"));
            assertThat(rig.ollama.loads()).isEqualTo(1);
        }
    }

    @Test
    void a_request_that_has_the_model_loaded_anew_says_so() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            rig.ask("llava:7b", request -> request);
            Rig.Answered answered = rig.ask("llava:7b", request -> request.option("num_ctx", "4096"));

            assertThat(answered.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("num_ctx", "4096", "8192", "profiles"));
            assertThat(rig.ollama.loads()).isEqualTo(2);
        }
    }

    @Test
    void profiles_come_from_the_settings_and_no_window_is_wider_than_the_model_was_trained_for() throws IOException {
        Map<String, String> settings =
                Map.of("context", "65536", "profiles", "gemma3:4b num_ctx=4096 num_gpu=20; other num_ctx=512");
        FakeOllama ollama = new FakeOllama("0.32.15", FakeModel.seeing("llava:7b"), FakeModel.seeing("gemma3:4b"));
        try (Rig rig = new Rig(folder, ollama, settings)) {
            rig.ask("llava:7b", request -> request);
            assertThat(ollama.lastAsked("chat").at("options").at("num_ctx").whole())
                    .isEqualTo(32768);

            rig.ask("gemma3:4b", request -> request);
            assertThat(ollama.lastAsked("chat").at("options").at("num_ctx").whole())
                    .isEqualTo(4096);
            assertThat(ollama.lastAsked("chat").at("options").at("num_gpu").whole())
                    .isEqualTo(20);
        }
    }

    @Test
    void more_than_fits_the_window_is_warned_of() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            Still[] many = {Still.of("a"), Still.of("b"), Still.of("c")};

            Rig.Answered answered = rig.ask("llava:7b", request -> request.option("num_ctx", "2048"), many);

            assertThat(answered.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("left some out", "num_ctx"));
        }
    }
}
