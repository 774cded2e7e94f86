package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.time.FrameRate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShotListExporterTest {

    @Test
    void every_shot_is_a_row_in_the_order_of_the_film() {
        assertThat(rows(TurnoverFixture.small()))
                .extracting(row -> row.get("shot"))
                .containsExactly("SC010_SH0010", "SC010_SH0020", "SC020_SH0010");
    }

    @Test
    void a_row_tells_everything_of_its_shot() {
        Map<String, String> row = rows(TurnoverFixture.small().boards()).get(1);

        assertThat(row)
                .containsEntry("scene", "SC010")
                .containsEntry("scene_number", "1")
                .containsEntry("heading", "INT. HARBOUR OFFICE - NIGHT")
                .containsEntry("interior_exterior", "INTERIOR")
                .containsEntry("light", "NIGHT")
                .containsEntry("location", "HARBOUR OFFICE")
                .containsEntry("kind", "SINGLE")
                .containsEntry("record_in", "01:00:02:00")
                .containsEntry("record_out", "01:00:04:17")
                .containsEntry("first_frame", "48")
                .containsEntry("frames", "65")
                .containsEntry("seconds", "2.708")
                .containsEntry("framing", "MS")
                .containsEntry("lens_mm", "50")
                .containsEntry("action", "She looks up.")
                .containsEntry("dialogue", "MÜLLER (V.O.) (softly): It's late, <very> late.")
                .containsEntry("cast", "MÜLLER: at 0.50, subject, facing camera, standing, neutral, speaking")
                .containsEntry("why", "show-what-happens: the script says: She looks up.")
                .containsEntry("board", "drawn");
        assertThat(row.get("video_prompt")).endsWith("Camera: static.");
    }

    @Test
    void text_with_commas_quotes_and_line_ends_reads_back() {
        String odd = "He says \"no\", and\nleaves; =1+1";

        assertThat(rows(TurnoverFixture.film("Odd").scene("INT. A, B - NIGHT").shot(24, odd))
                        .get(0))
                .containsEntry("action", odd)
                .containsEntry("heading", "INT. A, B - NIGHT");
    }

    @Test
    void seconds_are_exact_at_ntsc_rates() {
        assertThat(rows(TurnoverFixture.film("N")
                                .rate(FrameRate.parse("23.976"))
                                .scene("INT. A - NIGHT")
                                .shot(24, ""))
                        .get(0))
                .containsEntry("seconds", "1.001");
    }

    /** Reads RFC 4180 with a header line. */
    private static List<Map<String, String>> rows(TurnoverFixture film) {
        String text = new ShotListExporter().render(film.build()).text();
        List<List<String>> records = records(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : records.subList(1, records.size())) {
            assertThat(cells).hasSameSizeAs(records.get(0));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(records.get(0).get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
