package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.production.ProductionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryboardPdfTest {
    private static final ProductionSettings SMALL = new ProductionSettings(
            AspectRatio.WIDE, ProductionSettings.ofDefaults().rate(), 320);

    @TempDir
    Path folder;

    @Test
    void six_boards_stand_on_a_page_behind_the_title_page() {
        PdfFile book = PdfFile.of(scene(13).boards().build(), folder);

        assertThat(book.pages()).hasSize(1 + 3);
        assertThat(book.pictures()).extracting(List::size).containsExactly(0, 6, 6, 1);
    }

    @Test
    void every_shot_is_there_once_and_in_order() {
        Turnover turnover = scene(20).build();

        String text = PdfFile.of(turnover, folder).text();

        assertThat(turnover.cuts())
                .allSatisfy(cut -> assertThat(text).containsOnlyOnce(cut.shot().code()));
        assertThat(text)
                .containsSubsequence(
                        turnover.cuts().stream().map(cut -> cut.shot().code()).toList());
    }

    @Test
    void a_scene_starts_its_own_row_under_its_heading() {
        PdfFile book = PdfFile.of(
                TurnoverFixture.film("F")
                        .scene("INT. A - NIGHT")
                        .shot(24, "One.")
                        .scene("EXT. B - DAWN")
                        .shot(24, "Two.")
                        .scene("INT. C - NIGHT")
                        .shot(24, "Three.")
                        .build(),
                folder);

        assertThat(book.pages()).hasSize(3);
        assertThat(book.pages().get(1))
                .contains("INT. A - NIGHT", "EXT. B - DAWN")
                .doesNotContain("INT. C");
        assertThat(book.bookmarks()).containsExactly("1  INT. A - NIGHT", "2  EXT. B - DAWN", "3  INT. C - NIGHT");
    }

    @Test
    void a_scene_that_goes_over_the_page_says_so() {
        PdfFile book = PdfFile.of(scene(7).build(), folder);

        assertThat(book.pages().get(1)).contains("INT. LONG SCENE - NIGHT").doesNotContain("(continued)");
        assertThat(book.pages().get(2)).contains("INT. LONG SCENE - NIGHT (continued)");
    }

    @Test
    void pages_are_numbered_and_tell_the_running_time() {
        PdfFile book = PdfFile.of(scene(7).build(), folder);

        assertThat(book.pages().get(1)).contains("2 / 3", "00:00:00:00 – 00:00:06:00 of 00:00:07:00");
        assertThat(book.pages().get(2)).contains("3 / 3", "00:00:06:00 – 00:00:07:00 of 00:00:07:00");
    }

    @Test
    void captions_carry_camera_dialogue_and_action() {
        String page =
                PdfFile.of(TurnoverFixture.small().build(), folder).pages().get(1);

        assertThat(page)
                .contains("MS eye level · 50 mm · static", "MÜLLER (V.O.) (softly)", "It's late, <very> late.")
                .contains("Rain on the window. Müller reads a “last” letter.", "2.0 s");
    }

    @Test
    void the_title_page_names_the_costs_with_their_day() {
        String page =
                PdfFile.of(TurnoverFixture.small().build(), folder).pages().get(0);

        assertThat(page)
                .contains("Harbour & Lights", "00:00:05:17", "MÜLLER")
                .contains("Flux flux-pro", "USD 0.12", "USD 0.04 per picture, prices of 2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:9", "2.39:1", "4:3", "1:1", "4:5", "9:16", "1:4", "10:1"})
    void every_shape_keeps_six_boards_on_a_page_with_their_captions(String shape) {
        ProductionSettings settings = SMALL.withAspect(AspectRatio.parse(shape));

        PdfFile book = PdfFile.of(scene(6).settings(settings).boards().build(), folder);

        assertThat(book.pages()).hasSize(2);
        assertThat(book.pictures().get(1)).hasSize(6);
        assertThat(book.pages().get(1)).contains("SC010_SH0010", "SC010_SH0060", "Something happens.");
    }

    @Test
    void pictures_are_small_and_of_the_right_shape() {
        PdfFile book = PdfFile.of(TurnoverFixture.small().boards().build(), folder);

        assertThat(book.pictures().get(1)).allSatisfy(picture -> {
            assertThat(picture.getWidth()).isEqualTo(640);
            assertThat(picture.getHeight()).isEqualTo(360);
            assertThat(picture.getSuffix()).isEqualTo("jpg");
        });
    }

    @Test
    void a_production_without_shots_is_a_title_page() {
        assertThat(PdfFile.of(TurnoverFixture.film("Nothing yet").build(), folder)
                        .pages())
                .hasSize(1);
    }

    @Test
    void equal_turnovers_give_equal_bytes() throws IOException {
        Path again = Files.createDirectory(folder.resolve("again"));

        PdfFile first = PdfFile.of(TurnoverFixture.small().boards().build(), folder);
        PdfFile second = PdfFile.of(TurnoverFixture.small().boards().build(), again);

        assertThat(first.bytes()).isEqualTo(second.bytes());
    }

    private static TurnoverFixture scene(int shots) {
        TurnoverFixture film = TurnoverFixture.film("Long").settings(SMALL).scene("INT. LONG SCENE - NIGHT");
        for (int i = 0; i < shots; i++) {
            film.shot(24, "Something happens.");
        }
        return film;
    }
}
