package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the settings is said when they are read, and not by Google after something was paid. */
class ConfigurationTest {
    @TempDir
    Path work;

    private Failure wrong(String... settings) {
        Failure failure = Make.failure(() -> Make.open(work, Uploads.NONE, settings));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION);
        return failure;
    }

    @Test
    void a_key_and_vertex_do_not_go_together() {
        Failure failure = wrong("project", "p", "key", Make.KEY);

        assertThat(failure.message()).contains("\"key\"").contains("omni").doesNotContain(Make.KEY);
    }

    @ParameterizedTest
    @CsvSource({"omni, VEO_API_KEY", "gemini, VEO_API_KEY", "vertex, GOOGLE_CLOUD_PROJECT"})
    void what_a_transport_needs_is_named_with_its_variable(String transport, String variable) {
        assertThat(wrong("transport", transport).message()).contains(variable);
    }

    @Test
    void vertex_needs_a_token_or_credentials() {
        assertThat(wrong("project", "p").message())
                .contains("\"token\"")
                .contains("GOOGLE_OAUTH_ACCESS_TOKEN")
                .contains("credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "transport, aistudio, 'vertex, gemini, omni'",
        "project, ../x, letters",
        "location, us central, letters",
        "url, nowhere, https://host",
        "patience, soon, milliseconds",
        "patience, 0, milliseconds",
        "models, missing.json, missing.json"
    })
    void a_setting_that_is_wrong_is_named(String key, String value, String remedy) {
        Map<String, String> settings = new HashMap<>(Map.of("project", "p", "token", Make.TOKEN));
        settings.put(key, value);
        String[] flat = settings.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);

        assertThat(wrong(flat).message()).contains("\"" + key + "\"").contains(remedy);
    }

    @Test
    void a_host_gives_tokens_of_its_own() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("POST", FakeGoogle.VERTEX + "*")
                    .answer(Answer.json("{\"name\":\"projects/p/locations/us-central1/publishers/google/models/"
                            + "veo-3.1-generate-001/operations/1\"}"));
            Map<String, String> settings = Make.defaults();
            settings.putAll(Map.of("project", "p", "url", server.uri("").toString()));
            try (Provider provider = new VeoPlugin(() -> "ya29.of-the-host").open(new ProviderConfig(settings, work))) {
                Make.accepted(provider, Make.work(Make.clip("veo-3.1-generate-001", "Rain")));
            }
            assertThat(server.requests().get(0).carries("Bearer ya29.of-the-host"))
                    .isTrue();
        }
    }

    @Test
    void a_model_of_tomorrow_comes_from_a_file_and_replaces_one_built_in() throws IOException {
        Path file = Files.writeString(work.resolve("models.json"), """
                {"models": [
                  {"id": "veo-4", "name": "Veo 4", "transports": ["vertex"], "seconds": [5, 10], "resolutions": ["1080p"],
                   "modes": ["image"], "audio": "switchable"},
                  {"id": "veo-3.1-lite-generate-001", "name": "Lite with one frame", "transports": ["vertex"],
                   "seconds": [8], "resolutions": ["720p"], "modes": ["image"], "audio": "switchable"}]}""");

        try (Provider provider =
                Make.open(work, Uploads.NONE, "project", "p", "token", Make.TOKEN, "models", file.toString())) {
            assertThat(provider.models()).extracting(Model::name).contains("Veo 4", "Veo 3.1", "Lite with one frame");
            assertThat(provider.models()).extracting(Model::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{\"models\": [{\"id\": \"x\"}]}",
                "{\"models\": [{\"id\": \"x\", \"name\": \"X\", \"transports\": [\"radio\"], \"seconds\": [4], \"resolutions\": [\"720p\"]}]}",
                "no json"
            })
    void a_file_of_models_that_is_none_is_named(String content) throws IOException {
        Path file = Files.writeString(work.resolve("models.json"), content);

        assertThat(wrong("project", "p", "token", Make.TOKEN, "models", file.toString())
                        .message())
                .contains("models.json");
    }
}
