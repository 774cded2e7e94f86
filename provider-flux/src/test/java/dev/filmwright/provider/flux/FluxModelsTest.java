package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The endpoints as data. */
class FluxModelsTest {
    private final FluxModels models = FluxModels.read();

    @Test
    void every_endpoint_of_the_catalogue_is_there_and_none_that_is_gone() {
        assertThat(models.all())
                .extracting(FluxModel::id)
                .contains(
                        "flux-2-pro",
                        "flux-2-max",
                        "flux-2-flex",
                        "flux-2-klein-9b",
                        "flux-2-klein-4b",
                        "flux-kontext-pro",
                        "flux-kontext-max",
                        "flux-pro-1.1",
                        "flux-pro-1.1-ultra",
                        "flux-pro-1.0-fill",
                        "flux-pro-1.0-expand")
                .doesNotContain("flux-pro", "flux-pro-1.0-canny", "flux-pro-1.0-depth", "flux-kontext", "flux-fill");
    }

    @Test
    void references_are_eight_and_four_in_klein_and_kontext() {
        assertThat(List.of("flux-2-pro", "flux-2-max", "flux-2-flex", "flux-2-pro-preview"))
                .allSatisfy(id -> assertThat(can(id).maxInputs()).isEqualTo(8));
        assertThat(List.of("flux-2-klein-9b", "flux-2-klein-4b", "flux-kontext-pro", "flux-kontext-max"))
                .allSatisfy(id -> assertThat(can(id).maxInputs()).isEqualTo(4));
        assertThat(can("flux-2-pro").inputs().keySet())
                .containsExactlyInAnyOrder(InputRole.REFERENCE, InputRole.CHARACTER, InputRole.STYLE, InputRole.SOURCE);
    }

    @Test
    void redux_takes_a_style_and_no_address() {
        assertThat(can("flux-pro-1.1").inputs()).isEqualTo(Map.of(InputRole.STYLE, 1));
        assertThat(can("flux-pro-1.1").inputAddresses()).isFalse();
        assertThat(can("flux-2-pro").inputAddresses()).isTrue();
    }

    @Test
    void twenty_four_tasks_run_at_a_time_and_six_of_kontext_max() {
        assertThat(can("flux-2-pro").maxConcurrent()).isEqualTo(24);
        assertThat(can("flux-kontext-max").maxConcurrent()).isEqualTo(6);
    }

    @Test
    void what_an_edit_needs_is_said() {
        assertThat(can("flux-pro-1.0-fill").needs()).containsExactlyInAnyOrder(InputRole.SOURCE, InputRole.MASK);
        assertThat(can("flux-pro-1.0-expand").needs()).containsExactly(InputRole.SOURCE);
        assertThat(can("flux-2-pro").needs()).isEmpty();
    }

    @Test
    void every_price_is_of_a_model_there_is_and_every_model_with_a_published_price_has_one() throws IOException {
        try (InputStream document = new FluxPrices().open()) {
            List<String> priced = JsonReader.ofDefaults()
                    .read(document.readAllBytes(), new Origin("flux", Optional.empty(), Secrets.of()))
                    .at("prices")
                    .items()
                    .stream()
                    .map(line -> line.at("model"))
                    .map(JsonValue::text)
                    .toList();

            assertThat(priced).doesNotHaveDuplicates();
            assertThat(models.all())
                    .extracting(FluxModel::id)
                    .containsAll(priced)
                    .filteredOn(id -> id.startsWith("flux"))
                    .allSatisfy(id -> assertThat(priced).contains(id));
        }
    }

    private Capabilities can(String id) {
        return models.find(id).orElseThrow().model().capabilities();
    }
}
