package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdlExporterTest {
    private static final FrameRate NTSC = FrameRate.parse("29.97");

    @Test
    void an_event_has_76_columns_with_everything_in_its_place() {
        String edl = edl(TurnoverFixture.small());

        assertThat(EdlReader.eventLines(edl))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSize(76));
        assertThat(EdlReader.Event.parse(EdlReader.eventLines(edl).get(1), 3, 8))
                .isEqualTo(new EdlReader.Event(
                        2,
                        "ANIMATIC",
                        "V    ",
                        "C   ",
                        "   ",
                        List.of("00:00:02:00", "00:00:04:17", "01:00:02:00", "01:00:04:17")));
    }

    @Test
    void every_line_ends_with_crlf_and_is_ascii() {
        String edl =
                edl(TurnoverFixture.film("Ärger").scene("INT. BÜRO – “NACHT”").shot(24, "Regen."));

        assertThat(edl).endsWith("\r\n").matches("(?s)[\\x20-\\x7E\\r\\n]*");
        assertThat(edl.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(edl).contains("TITLE: Arger (24 fps)", "GREEN   1 INT. BURO - \"NACHT\"");
    }

    @Test
    void letters_outside_ascii_are_warned_about() {
        assertThat(document(TurnoverFixture.film("Ärger")
                                .scene("INT. A - NIGHT")
                                .shot(24, ""))
                        .warnings())
                .singleElement()
                .asString()
                .contains("ASCII");
        assertThat(document(TurnoverFixture.film("Plain")
                                .scene("INT. A - NIGHT")
                                .shot(24, "ü"))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "24, NON-DROP FRAME, 01:00:00:00",
        "29.97, DROP FRAME, 01:00:00;00",
        "59.94, DROP FRAME, 01:00:00;00",
        "23.976, NON-DROP FRAME, 01:00:00:00"
    })
    void the_second_line_says_how_frames_are_counted(String rate, String fcm, String start) {
        List<String> lines = EdlReader.lines(edl(TurnoverFixture.small().rate(FrameRate.parse(rate))));

        assertThat(lines.get(0)).isEqualTo("TITLE: Harbour & Lights (" + rate + " fps)");
        assertThat(lines.get(1)).isEqualTo("FCM: " + fcm);
        assertThat(lines.get(2)).contains(start);
    }

    @Test
    void drop_frame_labels_skip_across_ten_minutes() {
        TurnoverFixture film = TurnoverFixture.film("Ten").rate(NTSC).scene("INT. A - NIGHT");
        for (int i = 0; i < 11; i++) {
            film.shot(1800, "");
        }

        List<String> events = EdlReader.eventLines(edl(film));

        assertThat(events.get(0)).endsWith("00:00:00;00 00:01:00;02 01:00:00;00 01:01:00;02");
        assertThat(events.get(9)).endsWith("00:09:00;18 00:10:00;18 01:09:00;18 01:10:00;18");
    }

    @Test
    void all_events_name_one_reel_for_there_is_one_source() {
        assertThat(EdlReader.eventLines(edl(TurnoverFixture.small())))
                .extracting(line -> EdlReader.Event.parse(line, 3, 8).reel())
                .containsOnly("ANIMATIC");
    }

    @Test
    void more_than_999_events_are_written_in_the_file32_form() {
        Turnover turnover = many(1000).build();

        TextExporter.Document document = new EdlExporter().render(turnover);

        assertThat(EdlReader.eventLines(document.text()))
                .hasSize(1000)
                .allSatisfy(line -> assertThat(line).hasSize(103));
        assertThat(EdlReader.read(document.text(), FrameRate.FPS_24, 6, 32))
                .isEqualTo(ReadTimeline.expected(turnover, 86400));
        assertThat(document.warnings()).singleElement().asString().contains("1000 events", "File32");
    }

    @Test
    void readers_that_split_at_blanks_find_eight_fields_in_both_forms() {
        for (int shots : new int[] {999, 1001}) {
            assertThat(EdlReader.eventLines(edl(many(shots))))
                    .allSatisfy(line -> assertThat(line.split(" +")).hasSize(8));
        }
    }

    @Test
    void a_title_is_cut_to_70_columns_and_keeps_its_rate() {
        String title = EdlReader.lines(edl(TurnoverFixture.film("The Very ".repeat(20))
                        .scene("INT. A - NIGHT")
                        .shot(1, "")))
                .get(0);

        assertThat(title).hasSizeLessThanOrEqualTo(70).endsWith(" (24 fps)");
    }

    @Test
    void a_heading_cannot_start_a_line_of_its_own() {
        String edl = edl(TurnoverFixture.film("A\r\nFCM: DROP FRAME")
                .scene("INT. A\n* SOURCE FILE: x - NIGHT")
                .shot(9, ""));

        assertThat(EdlReader.lines(edl))
                .filteredOn(line -> line.startsWith("FCM"))
                .hasSize(1);
        assertThat(EdlReader.lines(edl))
                .filteredOn(line -> line.startsWith("* SOURCE"))
                .hasSize(1);
    }

    private static TurnoverFixture many(int shots) {
        TurnoverFixture film = TurnoverFixture.film("Many").scene("INT. OFFICE - NIGHT");
        for (int i = 0; i < shots; i++) {
            film.shot(1 + i % 3, "");
        }
        return film;
    }

    private static String edl(TurnoverFixture film) {
        return document(film).text();
    }

    private static TextExporter.Document document(TurnoverFixture film) {
        return new EdlExporter().render(film.build());
    }
}
