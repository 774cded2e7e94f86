package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a script says can be put on paper. */
class StoryboardPdfWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Ελληνικά γράμματα, Ελληνικά γράμματα",
        "Кириллица и ё, Кириллица и ё",
        "Zażółć gęślą jaźń, Zażółć gęślą jaźń",
        "日本, ??",
        "rocket 🚀 on, rocket ? on",
        "heart ❤\uFE0F on, heart ? on",
        "half \uD83D pair, half ? pair",
        "tab\there, tab here",
        "nul\u0000bell\u0007, nul bell"
    })
    void letters_the_font_has_are_shown_and_others_are_marked(String words, String shown) {
        PdfFile book = PdfFile.of(
                TurnoverFixture.film(words)
                        .scene("INT. " + words + " - NIGHT")
                        .shot(24, words)
                        .speaks(words, words)
                        .estimate("p", words, words, "0.04", 1)
                        .build(),
                folder);

        assertThat(book.pages().get(0)).contains(shown);
        assertThat(book.pages().get(1)).contains("INT. " + shown + " - NIGHT", shown + " (V.O.)");
    }

    @Test
    void hebrew_is_written_from_right_to_left() {
        assertThat(PdfFont.visual("abc שלום def")).isEqualTo("abc םולש def");
    }

    @Test
    void a_very_long_action_is_cut_where_the_room_ends() {
        PdfFile book = PdfFile.of(
                TurnoverFixture.film("F")
                        .scene("INT. A - NIGHT")
                        .shot(24, "He walks on. ".repeat(800))
                        .shot(24, "x".repeat(10_000))
                        .speaks("N".repeat(300), "y".repeat(10_000))
                        .build(),
                folder);

        assertThat(book.pages()).hasSize(2);
        assertThat(book.pages().get(1)).contains("He walks on.", "…").hasSizeLessThan(3000);
    }

    @Test
    void a_title_of_any_length_stays_on_its_page() {
        PdfFile book = PdfFile.of(TurnoverFixture.film("Endless ".repeat(200)).build(), folder);

        assertThat(book.pages()).hasSize(1);
        assertThat(book.pages().get(0)).contains("Endless", "…", "00:00:00:00");
    }
}
