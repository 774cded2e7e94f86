package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class Fcp7ExporterTest {

    @Test
    void the_movie_is_described_once_and_then_only_named() {
        List<Element> files = Dom.all(xml(TurnoverFixture.small()), "file");

        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.getAttribute("id")).isEqualTo("file-1"));
        assertThat(Dom.childNames(files.get(0)))
                .containsExactly("name", "pathurl", "rate", "duration", "timecode", "media");
        assertThat(Dom.text(files.get(0), "pathurl")).isEqualTo("animatic.mp4");
        assertThat(files.subList(1, 3))
                .allSatisfy(file -> assertThat(file.hasChildNodes()).isFalse());
    }

    @Test
    void the_sequence_states_what_readers_guess_wrong_without() {
        Element sequence = Dom.child(xml(TurnoverFixture.small()), "sequence");

        assertThat(Dom.number(sequence, "duration")).isEqualTo(137);
        Element samples = Dom.child(sequence, "media/video/format/samplecharacteristics");
        assertThat(Dom.childNames(samples))
                .containsExactly(
                        "rate", "width", "height", "anamorphic", "pixelaspectratio", "fielddominance", "colordepth");
        assertThat(Dom.number(samples, "width")).isEqualTo(1280);
        assertThat(Dom.childNames(Dom.child(sequence, "media/video"))).containsExactly("format", "track");
    }

    @Test
    void clips_last_as_long_as_the_movie_and_use_a_part_of_it() {
        assertThat(Dom.all(xml(TurnoverFixture.small()), "clipitem")).allSatisfy(item -> {
            assertThat(Dom.number(item, "duration")).isEqualTo(137);
            assertThat(Dom.number(item, "out") - Dom.number(item, "in"))
                    .isEqualTo(Dom.number(item, "end") - Dom.number(item, "start"));
            assertThat(Dom.number(item, "out")).isLessThanOrEqualTo(137);
        });
    }

    @Test
    void ids_are_unique() {
        Element root = xml(TurnoverFixture.small());

        assertThat(Dom.all(root, "clipitem").stream().map(item -> item.getAttribute("id")))
                .containsExactly("clipitem-1", "clipitem-2", "clipitem-3");
    }

    @ParameterizedTest
    @CsvSource({
        "23.976, 24, TRUE, NDF, 01:00:00:00, 86400",
        "24, 24, FALSE, NDF, 01:00:00:00, 86400",
        "25, 25, FALSE, NDF, 01:00:00:00, 90000",
        "29.97, 30, TRUE, DF, 01:00:00;00, 107892",
        "30, 30, FALSE, NDF, 01:00:00:00, 108000",
        "48, 48, FALSE, NDF, 01:00:00:00, 172800",
        "59.94, 60, TRUE, DF, 01:00:00;00, 215784"
    })
    void rates_are_a_timebase_and_a_flag(
            String rate, String timebase, String ntsc, String display, String label, long frame) {
        Element root = xml(TurnoverFixture.small().rate(FrameRate.parse(rate)));

        assertThat(Dom.all(root, "rate")).allSatisfy(each -> {
            assertThat(Dom.text(each, "timebase")).isEqualTo(timebase);
            assertThat(Dom.text(each, "ntsc")).isEqualTo(ntsc);
        });
        Element timecode = Dom.child(root, "sequence/timecode");
        assertThat(Dom.text(timecode, "displayformat")).isEqualTo(display);
        assertThat(Dom.text(timecode, "string")).isEqualTo(label);
        assertThat(Dom.number(timecode, "frame")).isEqualTo(frame);
    }

    @Test
    void names_with_marks_of_xml_read_back() {
        Element root = xml(TurnoverFixture.film("A & <B> \"ü“ \u0001")
                .scene("INT. A & B - NIGHT")
                .shot(24, "She says <no> & leaves."));

        assertThat(Dom.text(root, "sequence/name")).isEqualTo("A & <B> \"ü“");
        assertThat(Dom.text(Dom.all(root, "logginginfo").get(0), "description")).isEqualTo("She says <no> & leaves.");
        assertThat(Dom.text(Dom.all(root, "marker").get(0), "name")).isEqualTo("1 INT. A & B - NIGHT");
    }

    @Test
    void scene_markers_are_points() {
        assertThat(Dom.all(xml(TurnoverFixture.small()), "marker"))
                .hasSize(2)
                .allSatisfy(marker -> assertThat(Dom.number(marker, "out")).isEqualTo(-1));
    }

    private static Element xml(TurnoverFixture film) {
        return Dom.read(new Fcp7Exporter().render(film.build()).text());
    }
}
