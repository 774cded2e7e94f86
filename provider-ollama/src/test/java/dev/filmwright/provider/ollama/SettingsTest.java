package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.PriceSource;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that are wrong are named when the library opens, and the key goes nowhere it should not. */
@Timeout(120)
class SettingsTest {
    private static final String KEY = "ok-planted-5f1d8a7c0b2e";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "context, 8k",
                "context, 100",
                "profiles, llava:7b",
                "profiles, (x) num_ctx=1024",
                "profiles, llava:7b num_ctx",
                "profiles, llava:7b temperature=1",
                "profiles, llava:7b num_ctx=wide",
                "keep-alive, soon",
                "patience, 0",
                "parallel, many",
                "vram, lots",
                "dimensions, -1",
                "url, ftp://gpu"
            })
    void what_is_wrong_is_named(String name, String value) {
        try (FakeOllama ollama = new FakeOllama("0.32.15")) {
            assertThatThrownBy(() -> new Rig(folder, ollama, Map.of(name, value)))
                    .isInstanceOfSatisfying(FilmwrightException.class, e -> {
                        assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CONFIGURATION);
                        assertThat(e.failure().message()).contains(name);
                    });
        }
    }

    @Test
    void the_key_is_sent_and_shown_nowhere() throws IOException {
        FakeOllama ollama = new FakeOllama("0.32.15", FakeModel.of("gpt-oss:120b-cloud", "completion"));
        try (Rig rig = new Rig(folder, ollama, Map.of("key", KEY))) {
            rig.ask("gpt-oss:120b-cloud", request -> request);
            ollama.answers(Answer.json(401, "{\"error\":\"unauthorized: " + KEY + "\"}"));
            Failure failure = rig.refusal("gpt-oss:120b-cloud", request -> request);
            ollama.answers(FakeOllama.stream("{\"error\":\"no quota for " + KEY + "\"}\n"));
            Failure inStream = rig.refusal("gpt-oss:120b-cloud", request -> request);

            assertThat(ollama.server().requests("POST", "/api/chat"))
                    .allMatch((ReceivedRequest request) -> request.carries("Bearer " + KEY));
            assertThat(failure.toString() + inStream + rig.provider + rig.provider.server())
                    .doesNotContain(KEY);
        }
    }

    @Test
    void as_many_requests_run_at_a_time_as_the_server_is_set_to() {
        try (Rig rig = new Rig(folder, new FakeOllama("0.32.15"), Map.of("parallel", "4"))) {
            assertThat(rig.provider.models())
                    .extracting(model -> model.capabilities().maxConcurrent())
                    .containsOnly(4);
        }
        try (Rig rig = new Rig(folder, new FakeOllama("0.32.15"), Map.of("parallel", "0"))) {
            assertThat(rig.provider.models().get(0).capabilities().maxConcurrent())
                    .isEqualTo(1);
        }
    }

    @Test
    void every_model_of_ones_own_is_free_can_be_asked_again_and_is_asked_while_it_works() {
        try (Rig rig = new Rig(folder, new FakeOllama("0.32.15"), Map.of())) {
            assertThat(rig.provider.models()).hasSizeGreaterThan(25).allSatisfy(model -> {
                Capabilities can = model.capabilities();
                assertThat(can.free() && can.idempotent() && can.synchronous() && can.streams() && can.schema())
                        .as(model.id())
                        .isTrue();
            });
        }
    }

    @Test
    void the_price_table_names_every_model_of_the_catalogue() throws IOException {
        PriceSource source = ServiceLoader.load(PriceSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(OllamaPrices.class::isInstance)
                .findFirst()
                .orElseThrow();
        try (InputStream document = source.open()) {
            String table = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new Catalogue().known())
                    .allSatisfy(known -> assertThat(table).contains("\"model\": \"" + known.id() + "\""));
        }
    }
}
