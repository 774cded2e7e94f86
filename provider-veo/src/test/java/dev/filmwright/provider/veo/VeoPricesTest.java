package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.PriceSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeoPricesTest {
    private static JsonValue table() {
        PriceSource source = ServiceLoader.load(PriceSource.class).findFirst().orElseThrow();
        try (InputStream document = source.open()) {
            return Make.json(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_price_table_is_found_and_names_its_provider_and_day() {
        assertThat(table().at("provider").text()).isEqualTo("veo");
        assertThat(table().at("asOf").text()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1-generate-001, 1280, '', '', '', 0.40",
        "veo-3.1-generate-001, 1920, 1080p, true, 1, 0.40",
        "veo-3.1-generate-001, 3840, '', '', '', 0.60",
        "veo-3.1-generate-001, 1280, 4k, '', '', 0.60",
        "veo-3.1-generate-001, 1280, '', false, '', 0.20",
        "veo-3.1-generate-001, 3840, '', false, '', ''",
        "veo-3.1-generate-001, 1280, '', '', 4, 1.60",
        "veo-3.1-fast-generate-001, 1280, '', '', '', 0.15",
        "veo-3.1-fast-generate-001, 1280, '', false, 2, 0.20",
        "veo-3.1-lite-generate-001, 1280, '', '', '', 0.05",
        "veo-3.1-lite-generate-001, 1920, '', '', '', 0.08",
        "veo-3.1-lite-generate-001, 1920, '', false, '', ''",
        "gemini-omni-1.1-flash, 640, '', '', '', 0.03",
        "gemini-omni-1.1-flash, 1280, 360p, '', '', 0.03",
        "gemini-omni-1.1-flash, 1280, '', '', '', 0.10",
        "gemini-omni-1.1-flash, 3840, '', '', '', 0.30",
        "gemini-omni-1.2-flash, 1920, '', '', '', 0.105",
        "gemini-omni-1.2-flash, 3840, '', '', '', ''"
    })
    void a_second_costs_by_resolution_sound_and_number_of_clips_and_nobody_guesses(
            String model, int edge, String resolution, String audio, String samples, String price) {
        Map<String, String> options =
                Map.of("resolution", resolution, "generateAudio", audio, "sampleCount", samples);
        Optional<String> line = table().at("prices").items().stream()
                .filter(each -> each.at("model").text().equals(model))
                .filter(each -> holds(each, edge, options))
                .map(each -> each.at("first").text())
                .findFirst();

        assertThat(line.map(BigDecimal::new)).isEqualTo(Optional.of(price).filter(text -> !text.isEmpty()).map(BigDecimal::new));
    }

    private static boolean holds(JsonValue line, int edge, Map<String, String> options) {
        JsonValue when = line.at("when");
        return edge <= line.at("maxEdge").optional(JsonValue::whole).orElse(Long.MAX_VALUE)
                && when.names().stream().allMatch(name -> when.at(name).items().stream()
                        .anyMatch(value -> value.text().equals(options.get(name))));
    }

    @Test
    void every_line_is_of_a_model_that_is_offered_and_of_lengths_it_makes() {
        for (JsonValue line : table().at("prices").items()) {
            VeoModel model = List.of(Way.values()).stream()
                    .map(way -> VeoModels.of(way, Optional.empty()).get(line.at("model").text()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            List<Integer> lengths = line.at("clipSeconds").items().stream()
                    .map(each -> (int) each.whole())
                    .toList();
            Way way = model.ways().iterator().next();
            Capabilities can = Abilities.of(model, way, true);

            assertThat(lengths).as(model.id()).isEqualTo(model.seconds());
            assertThat(can.options()).containsAll(line.at("when").names());
            assertThat(can.retires()).isEmpty();
        }
    }
}
