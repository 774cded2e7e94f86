package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.core.json.Json;
import dev.filmwright.time.FrameRate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OtioExporterTest {
    private static final Set<String> ITEM =
            Set.of("OTIO_SCHEMA", "name", "metadata", "source_range", "effects", "markers", "enabled");
    /** The schema versions that readers from 0.15 on know, with the fields each has beside those of every item. */
    private static final Map<String, Set<String>> SCHEMAS = Map.of(
            "Timeline.1", Set.of("OTIO_SCHEMA", "name", "metadata", "global_start_time", "tracks"),
            "Stack.1", with("children"),
            "Track.1", with("kind", "children"),
            "Clip.2", with("media_references", "active_media_reference_key"),
            "ExternalReference.1",
                    Set.of(
                            "OTIO_SCHEMA",
                            "name",
                            "metadata",
                            "target_url",
                            "available_range",
                            "available_image_bounds"),
            "Marker.2", Set.of("OTIO_SCHEMA", "name", "metadata", "color", "comment", "marked_range"),
            "RationalTime.1", Set.of("OTIO_SCHEMA", "value", "rate"),
            "TimeRange.1", Set.of("OTIO_SCHEMA", "start_time", "duration"));

    @Test
    void every_object_is_of_a_schema_that_readers_know_with_exactly_its_fields() {
        List<JsonNode> objects = otio(TurnoverFixture.small()).findParents("OTIO_SCHEMA");

        assertThat(objects)
                .isNotEmpty()
                .allSatisfy(object -> assertThat(new TreeSet<>(object.propertyNames()))
                        .isEqualTo(new TreeSet<>(
                                SCHEMAS.get(object.get("OTIO_SCHEMA").asString()))));
    }

    @Test
    void ranges_lie_inside_the_movie_and_its_one_reference_is_active() {
        for (JsonNode clip : clips(otio(TurnoverFixture.small()))) {
            assertThat(clip.get("active_media_reference_key").asString()).isEqualTo("DEFAULT_MEDIA");
            JsonNode media = clip.at("/media_references/DEFAULT_MEDIA");
            assertThat(media.get("target_url").asString()).isEqualTo("animatic.mp4");
            long available = OtioReader.value(media.at("/available_range/duration"));
            long in = OtioReader.value(clip.at("/source_range/start_time"));
            assertThat(in).isNotNegative();
            assertThat(in + OtioReader.value(clip.at("/source_range/duration"))).isLessThanOrEqualTo(available);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "23.976, 23.976023976023978, 86400.0",
        "24, 24.0, 86400.0",
        "25, 25.0, 90000.0",
        "29.97, 29.97002997002997, 107892.0",
        "59.94, 59.94005994005994, 215784.0"
    })
    void rates_are_the_exact_doubles_readers_compare_with(String rate, String written, String start) {
        String text = render(TurnoverFixture.small().rate(FrameRate.parse(rate)));

        assertThat(text.lines().filter(line -> line.contains("\"rate\": ") && !line.contains("\"" + rate + "\"")))
                .isNotEmpty()
                .allMatch(line -> line.strip().equals("\"rate\": " + written));
        assertThat(text).contains("\"value\": " + start);
    }

    @Test
    void it_is_indented_by_four_and_holds_no_number_that_json_lacks() {
        String text = render(TurnoverFixture.small());

        assertThat(text).startsWith("{\n    \"OTIO_SCHEMA\": \"Timeline.1\",\n").endsWith("}\n");
        assertThat(text).doesNotContain("NaN", "Infinity", "\r", "\t");
    }

    @Test
    void a_clip_tells_what_the_library_knows_of_its_shot() {
        JsonNode shot = clips(otio(TurnoverFixture.small())).get(1).at("/metadata/filmwright");

        assertThat(shot.at("/setup/framing").asString()).isEqualTo("MS");
        assertThat(shot.at("/characters/0").asString()).isEqualTo("MÜLLER");
        assertThat(shot.at("/lines/0/text").asString()).isEqualTo("It's late, <very> late.");
        assertThat(shot.at("/why/0/rule").asString()).isEqualTo("show-what-happens");
        assertThat(shot.at("/videoPrompt/text").asString()).endsWith("Camera: static.");
        assertThat(shot.at("/videoPrompt/origins").asString())
                .isEqualTo("asset name v1.2.0, script action, setup movement");
    }

    @Test
    void no_id_of_the_library_gets_out() {
        assertThat(render(TurnoverFixture.small().boards())).doesNotContain("asset-of-", "board-SC");
    }

    @Test
    void conversions_to_edl_find_the_reel() {
        assertThat(clips(otio(TurnoverFixture.small()))
                        .get(0)
                        .at("/metadata/cmx_3600/reel")
                        .asString())
                .isEqualTo("ANIMATIC");
    }

    private static Set<String> with(String... more) {
        Set<String> fields = new TreeSet<>(ITEM);
        fields.addAll(List.of(more));
        return fields;
    }

    private static JsonNode clips(JsonNode timeline) {
        return timeline.at("/tracks/children/0/children");
    }

    private static JsonNode otio(TurnoverFixture film) {
        return Json.mapper().readTree(render(film));
    }

    private static String render(TurnoverFixture film) {
        return new OtioExporter().render(film.build()).text();
    }
}
