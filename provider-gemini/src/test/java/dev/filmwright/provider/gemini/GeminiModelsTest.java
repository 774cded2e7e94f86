package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models as data: where each is offered, and until when. */
class GeminiModelsTest {
    private final List<GeminiModel> models = GeminiModels.read();

    @TempDir
    Path folder;

    @Test
    void a_model_goes_on_each_surface_on_a_day_of_its_own() {
        assertThat(can("gemini-3.1-flash-image", Transport.GEMINI).retires()).contains(LocalDate.of(2026, 10, 29));
        assertThat(can("gemini-3.1-flash-image", Transport.VERTEX).retires()).isEmpty();
        assertThat(can("gemini-2.5-flash-image", Transport.GEMINI).retires()).contains(LocalDate.of(2026, 10, 2));
        assertThat(can("gemini-nano-banana-2.1", Transport.GEMINI).retires()).isEmpty();
    }

    @Test
    void a_surface_lists_its_own_models() {
        try (FakeGemini google = new FakeGemini()) {
            Provider cloud =
                    google.open(folder, Map.of("transport", "vertex", "project", "film-1", "token", "ya29.planted"));
            assertThat(cloud.models()).extracting(Model::id).doesNotContain("gemini-nano-banana-2.1");
            assertThat(google.open(folder).models()).extracting(Model::id).contains("gemini-nano-banana-2.1");
        }
    }

    @Test
    void a_file_of_the_hosts_brings_models_that_came_later_and_days_that_changed() throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), """
                {"models": [
                  {"id": "gemini-4-flash", "name": "Gemini 4 Flash", "makes": "text", "pictures": 10, "surfaces": {"gemini": {}}},
                  {"id": "gemini-3.7-flash", "name": "Gemini 3.7 Flash", "makes": "text", "pictures": 10,
                   "surfaces": {"gemini": {"retires": "2027-01-31"}}}
                ]}""");
        try (FakeGemini google = new FakeGemini()) {
            List<Model> offered =
                    google.open(folder, Map.of("models", file.toString())).models();
            assertThat(offered)
                    .extracting(Model::id)
                    .contains("gemini-4-flash", "gemini-3.8-flash")
                    .doesNotHaveDuplicates();
            assertThat(offered)
                    .filteredOn(model -> model.id().equals("gemini-3.7-flash"))
                    .allSatisfy(
                            model -> assertThat(model.capabilities().retires()).contains(LocalDate.of(2027, 1, 31)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"models\": [{\"id\": \"a\"}]}",
                "{\"models\": [{\"id\": \"a\", \"name\": \"A\", \"makes\": \"text\", \"pictures\": 1, \"surfaces\": {\"moon\": {}}}]}"
            })
    void a_file_that_is_no_list_of_models_is_named(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), document);
        try (FakeGemini google = new FakeGemini()) {
            assertThatThrownBy(() -> google.open(folder, Map.of("models", file.toString())))
                    .isInstanceOf(FilmwrightException.class)
                    .hasMessageContaining("\"models\"")
                    .hasMessageContaining("models.json");
            assertThatThrownBy(() -> google.open(folder, Map.of("models", file + ".not-there")))
                    .isInstanceOf(FilmwrightException.class);
        }
    }

    @Test
    void every_model_works_while_it_is_called_and_is_never_asked_twice_by_itself() {
        assertThat(models).allSatisfy(model -> {
            Capabilities can = model.model(Transport.GEMINI).capabilities();
            assertThat(can.synchronous()).isTrue();
            assertThat(can.idempotent()).isFalse();
            assertThat(can.seed()).as("Google promises none").isFalse();
        });
        assertThat(can("gemini-3.8-flash", Transport.GEMINI).schema()).isTrue();
        assertThat(can("gemini-3-pro-image", Transport.GEMINI).schema()).isFalse();
    }

    /** An estimate is of the size that is asked for only if both are told apart by the same edges. */
    @Test
    void the_price_table_tells_sizes_apart_where_requests_do() throws IOException {
        for (JsonValue line : prices()) {
            GeminiModel model = models.stream()
                    .filter(each -> each.id().equals(line.at("model").text()))
                    .findFirst()
                    .orElseThrow();
            line.at("maxEdge")
                    .optional(JsonValue::whole)
                    .ifPresent(edge -> assertThat(model.sizes())
                            .as(model.id())
                            .anySatisfy(
                                    tier -> assertThat((long) tier.longestEdge).isEqualTo(edge)));
            for (JsonValue size : line.at("when").at("image_size").items()) {
                assertThat(model.sizes().stream().map(tier -> tier.word).toList())
                        .as(model.id())
                        .containsAll(size.text().isEmpty() ? List.of() : List.of(size.text()));
            }
        }
    }

    private static List<JsonValue> prices() throws IOException {
        try (InputStream document = new GeminiPrices().open()) {
            return JsonReader.ofDefaults()
                    .read(document.readAllBytes(), new Origin("gemini", Optional.empty(), Secrets.of()))
                    .at("prices")
                    .items();
        }
    }

    private Capabilities can(String id, Transport transport) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow()
                .model(transport)
                .capabilities();
    }
}
