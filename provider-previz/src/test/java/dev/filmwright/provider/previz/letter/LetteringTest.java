package dev.filmwright.provider.previz.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final double SIZE = 20;

    @Test
    void short_text_stays_as_it_is() {
        assertThat(Lettering.fit("She waits.", SIZE, 400, 2)).containsExactly("She waits.");
    }

    @Test
    void long_text_breaks_between_words_and_ends_with_an_ellipsis() {
        List<String> lines = Lettering.fit("one two three four five six seven eight nine ten", SIZE, 120, 2);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("one two").doesNotContain("…");
        assertThat(lines.get(1)).endsWith("…");
        assertThat(lines)
                .allSatisfy(line -> assertThat(Lettering.width(line, SIZE)).isLessThanOrEqualTo(120));
    }

    @Test
    void a_word_wider_than_the_line_is_broken() {
        assertThat(Lettering.fit("Donaudampfschifffahrtsgesellschaftskapitän", SIZE, 100, 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Lettering.width(line, SIZE)).isLessThanOrEqualTo(100));
    }

    @Test
    void line_breaks_and_control_characters_become_spaces() {
        assertThat(Lettering.fit("a\r\n\tb\u0000c", SIZE, 400, 1)).containsExactly("a b c");
    }

    @Test
    void a_letter_with_its_accent_apart_is_put_together() {
        assertThat(Lettering.fit("cafe\u0301", SIZE, 400, 1)).containsExactly("café");
    }

    @Test
    void nothing_fits_into_no_room() {
        assertThat(Lettering.shorten("word", SIZE, 1)).isEmpty();
        assertThat(Lettering.fit("   ", SIZE, 100, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "Ω", "Ж", "ß", "ł", "№", "—"})
    void latin_greek_and_cyrillic_have_letters_of_their_own(String letter) {
        Glyph glyph = Typeface.HAND.glyph(letter.codePointAt(0));
        Glyph box = Typeface.HAND.glyph(0x10FFFD);

        assertThat(glyph.outline().getBounds2D()).isNotEqualTo(box.outline().getBounds2D());
        assertThat(glyph.outline().getBounds2D().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "😀", "\uDBFF\uDFFD"})
    void a_letter_no_font_has_is_a_box(String letter) {
        assertThat(Lettering.line(letter, SIZE, 0, 0).getBounds2D().isEmpty()).isFalse();
        assertThat(Lettering.width(letter, SIZE)).isPositive();
    }
}
