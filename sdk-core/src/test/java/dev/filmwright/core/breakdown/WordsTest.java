package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void possessives_apostrophes_and_hyphens_stay_in_the_word() {
        assertThat(Words.of("O'Malley's ill-lit den").stream().map(Word::text))
                .containsExactly("O'Malley's", "ill-lit", "den");
    }

    @Test
    void a_possessive_is_compared_without_its_ending() {
        Word word = Words.of("Brianna\u2019s").get(0);

        assertThat(word.possessive()).isTrue();
        assertThat(word.key()).isEqualTo("BRIANNA");
    }

    @Test
    void a_single_letter_is_not_in_capitals() {
        assertThat(Words.of("A")).noneMatch(Word::inCapitals);
        assertThat(Words.of("KEY")).allMatch(Word::inCapitals);
    }

    @Test
    void a_page_without_a_blank_is_one_word_and_no_stack_overflow() {
        assertThat(Words.of("a-".repeat(100_000) + "a")).hasSize(1);
    }
}
