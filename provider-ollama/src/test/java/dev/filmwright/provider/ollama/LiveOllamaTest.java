package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A real server, named by {@code FILMWRIGHT_OLLAMA_URL}; costs nothing, as it pulls nothing and asks a local model. */
@EnabledIfEnvironmentVariable(named = "FILMWRIGHT_OLLAMA_URL", matches = ".+")
class LiveOllamaTest {
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"town\":{\"type\":\"string\"}},\"required\":[\"town\"]}";

    @TempDir
    Path folder;

    @Test
    void a_real_server_tells_its_models_and_one_of_them_answers_by_a_schema_for_0_cents() {
        ProviderConfig config = new ProviderConfig(Map.of("url", System.getenv("FILMWRIGHT_OLLAMA_URL")), folder);
        try (var provider = new OllamaPlugin().open(config)) {
            Server server = provider.server().orElseThrow();
            assertThat(server.status().version()).isNotBlank();
            List<ServerModel> writing = server.models().stream()
                    .filter(model -> model.installed() && model.abilities().contains("json"))
                    .toList();
            assumeFalse(writing.isEmpty(), "no model is installed");

            ProviderRequest request =
                    Rig.request(writing.get(0).id(), more -> more.schema(SCHEMA).option("temperature", "0"));
            assertThat(provider.submit(request)).isInstanceOf(Submission.Accepted.class);
        }
    }
}
