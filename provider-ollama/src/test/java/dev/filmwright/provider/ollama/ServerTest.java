package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.testkit.http.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as its user looks after it. */
@Timeout(120)
class ServerTest {
    @TempDir
    Path folder;

    @Test
    void installed_models_are_told_as_the_server_has_them_and_known_ones_as_the_catalogue_has_them() {
        FakeOllama ollama =
                new FakeOllama("0.32.15", FakeModel.seeing("llava:7b"), FakeModel.of("mine:latest", "embedding"));
        try (Rig rig = new Rig(folder, ollama, Map.of("vram", "8GB"))) {
            List<ServerModel> models = server(rig).models();

            assertThat(models).extracting(ServerModel::id).isSorted().contains("llava:7b", "mine:latest", "llava:34b");
            ServerModel llava = find(models, "llava:7b");
            assertThat(llava.installed()).isTrue();
            assertThat(llava.loaded()).isFalse();
            assertThat(llava.abilities()).containsExactly("json", "streaming", "vision");
            assertThat(llava.contextTokens()).hasValue(32768);
            assertThat(llava.diskBytes()).hasValue(4_733_363_377L);
            assertThat(llava.memoryBytes().getAsLong()).isBetween(6_500_000_000L, 7_000_000_000L);
            assertThat(llava.warning()).isEmpty();
            assertThat(find(models, "mine:latest").abilities()).containsExactly("embedding");
            ServerModel big = find(models, "llava:34b");
            assertThat(big.installed()).isFalse();
            assertThat(big.memoryBytes().getAsLong()).isGreaterThanOrEqualTo(24_000_000_000L);
            assertThat(big.warning().orElseThrow()).contains("25 GB", "8 GB", "processor");
        }
    }

    @Test
    void memory_grows_with_the_window() {
        FakeOllama ollama = new FakeOllama("0.32.15", FakeModel.seeing("llava:7b"));
        try (Rig rig = new Rig(folder, ollama, Map.of("context", "32768"))) {
            assertThat(find(server(rig).models(), "llava:7b").memoryBytes().getAsLong())
                    .isBetween(9_500_000_000L, 10_000_000_000L);
        }
    }

    @Test
    void a_loaded_model_is_told_with_what_it_takes_and_what_of_it_is_slow() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            server(rig).load("llava:7b");

            ServerModel llava = find(server(rig).models(), "llava:7b");
            assertThat(llava.loaded()).isTrue();
            assertThat(llava.memoryBytes()).hasValue(6_521_048_064L);
            assertThat(llava.warning().orElseThrow()).contains("50 %", "slow");
        }
    }

    @Test
    void the_literal_answers_of_an_older_server_are_understood() {
        try (Rig rig = Rig.of(folder, "0.7.0")) {
            rig.ollama.server().on("GET", "/api/tags").answer(Answer.json(Fixtures.text("tags.json")));
            rig.ollama.server().on("POST", "/api/show").answer(Answer.json(Fixtures.text("show.json")));
            rig.ollama.server().on("GET", "/api/ps").answer(Answer.json(Fixtures.text("ps.json")));

            ServerModel llava = find(server(rig).models(), "llava:7b");
            assertThat(llava.loaded()).isTrue();
            assertThat(llava.contextTokens()).hasValue(32768);
            assertThat(llava.warning()).isEmpty();
        }
    }

    @Test
    void a_server_without_models_says_null_and_one_with_odd_names_is_still_read() {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            rig.ollama
                    .server()
                    .on("GET", "/api/tags")
                    .answer(Answer.json("{\"models\":null}"))
                    .answer(Answer.json("{\"models\":[{\"name\":\"../etc\",\"size\":1},{\"size\":2}]}"));

            assertThat(server(rig).models()).noneMatch(ServerModel::installed);
            assertThat(server(rig).models()).noneMatch(ServerModel::installed);
        }
    }

    @Test
    void its_state_is_its_version_and_the_memory_in_use() {
        FakeOllama ollama = new FakeOllama("0.32.15", FakeModel.seeing("llava:7b"));
        try (Rig rig = new Rig(folder, ollama, Map.of("vram", "24"))) {
            server(rig).load("llava:7b");

            ServerStatus status = server(rig).status();
            assertThat(status.version()).isEqualTo("0.32.15");
            assertThat(status.address()).isEqualTo(ollama.server().uri("").toString());
            assertThat(status.devices())
                    .containsExactly(new ServerStatus.Device(
                            "graphics memory", 24_000_000_000L, 24_000_000_000L - 3_260_524_032L));
            assertThat(status.waiting()).isEmpty();
        }
    }

    @Test
    void memory_is_freed_model_by_model_or_all_of_it() {
        FakeOllama ollama = new FakeOllama(
                "0.32.15", FakeModel.seeing("llava:7b"), FakeModel.seeing("gemma3:4b"), FakeModel.seeing("gemma3:12b"));
        try (Rig rig = new Rig(folder, ollama, Map.of())) {
            List.of("llava:7b", "gemma3:4b", "gemma3:12b").forEach(server(rig)::load);

            server(rig).unload("llava:7b");
            assertThat(loaded(rig)).containsExactly("gemma3:12b", "gemma3:4b");
            assertThat(ollama.lastAsked("generate").at("keep_alive").json()).isEqualTo("0");

            server(rig).freeMemory();
            assertThat(loaded(rig)).isEmpty();
        }
    }

    @Test
    void names_that_other_documents_use_mean_the_models_as_ollama_calls_them() throws IOException {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"), FakeModel.seeing("llava:34b"))) {
            server(rig).load("llava-1.6:34b");
            assertThat(loaded(rig)).containsExactly("llava:34b");

            assertThat(rig.provider.model("llava-1.6:7b").orElseThrow().id()).isEqualTo("llava-1.6:7b");
            assertThat(rig.ask("llava-1.6:7b", request -> request).text()).isNotEmpty();
            assertThat(rig.ollama.lastAsked("chat").at("model").text()).isEqualTo("llava:7b");
        }
    }

    @Test
    void a_model_that_was_installed_later_is_found_and_one_that_is_not_there_is_not() {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.of("nomic-embed-text:latest", "embedding"))) {
            assertThat(rig.provider.model("mine")).isEmpty();
            assertThat(rig.provider.model("a name with blanks")).isEmpty();
            assertThat(rig.provider.model("nomic-embed-text"))
                    .as("it writes nothing")
                    .isEmpty();

            rig.ollama.install(FakeModel.of("mine:latest", "completion", "tools"));

            assertThat(rig.provider.model("mine").orElseThrow().capabilities().schema())
                    .isTrue();
        }
    }

    @Test
    void texts_become_vectors_in_order_and_in_the_length_asked_for() {
        FakeOllama ollama = new FakeOllama("0.32.15", FakeModel.of("nomic-embed-text:latest", "embedding"));
        ollama.server().on("POST", "/api/embed").answer(Answer.json(Fixtures.text("embed.json")));
        try (Rig rig = new Rig(folder, ollama, Map.of("dimensions", "256"))) {
            List<float[]> vectors = server(rig).embed("nomic-embed-text", List.of("red raincoat", "blue umbrella"));

            assertThat(vectors).containsExactly(new float[] {0.01f, -0.02f}, new float[] {0.03f, 0.04f});
            JsonValue body = ollama.lastAsked("embed");
            assertThat(body.at("input").json()).isEqualTo("[\"red raincoat\",\"blue umbrella\"]");
            assertThat(body.at("dimensions").whole()).isEqualTo(256);
            assertThat(body.at("truncate").flag()).isFalse();
        }
    }

    @Test
    void an_old_server_is_asked_for_one_vector_after_the_other() {
        FakeOllama ollama = new FakeOllama("0.1.40", FakeModel.of("nomic-embed-text:latest", "embedding"));
        ollama.server().on("POST", "/api/embed").answer(Answer.text(404, "text/plain", "404 page not found"));
        ollama.server().on("POST", "/api/embeddings").answer(Answer.json("{\"embedding\":[0.5,1]}"));
        try (Rig rig = new Rig(folder, ollama, Map.of())) {
            assertThat(server(rig).embed("nomic-embed-text", List.of("a", "b")))
                    .containsExactly(new float[] {0.5f, 1f}, new float[] {0.5f, 1f});
            assertThat(ollama.asked("embeddings"))
                    .extracting(body -> body.at("prompt").text())
                    .containsExactly("a", "b");
        }
    }

    @Test
    void vectors_that_are_missing_and_models_that_make_none_are_told() {
        FakeOllama ollama = new FakeOllama(
                "0.32.15", FakeModel.of("nomic-embed-text:latest", "embedding"), FakeModel.seeing("llava:7b"));
        ollama.server().on("POST", "/api/embed").answer(Answer.json(Fixtures.text("embed.json")));
        try (Rig rig = new Rig(folder, ollama, Map.of())) {
            assertThatThrownBy(() -> server(rig).embed("nomic-embed-text", List.of("only one")))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("2 vectors for 1 texts");
            assertThatThrownBy(() -> server(rig).embed("llava:7b", List.of("a")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("nomic-embed-text");
            assertThat(server(rig).embed("nomic-embed-text", List.of())).isEmpty();
        }
    }

    @Test
    void shorter_vectors_need_a_newer_server() {
        FakeOllama ollama = new FakeOllama("0.11.10", FakeModel.of("nomic-embed-text:latest", "embedding"));
        try (Rig rig = new Rig(folder, ollama, Map.of("dimensions", "256"))) {
            assertThatThrownBy(() -> server(rig).embed("nomic-embed-text", List.of("a")))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.UNSUPPORTED));
        }
    }

    private static Server server(Rig rig) {
        return rig.provider.server().orElseThrow();
    }

    private static List<String> loaded(Rig rig) {
        return server(rig).models().stream()
                .filter(ServerModel::loaded)
                .map(ServerModel::id)
                .toList();
    }

    private static ServerModel find(List<ServerModel> models, String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
