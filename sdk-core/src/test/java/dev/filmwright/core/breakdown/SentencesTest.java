package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SentencesTest {
    @Test
    void a_sentence_ends_at_its_mark_and_the_quote_behind_it() {
        assertThat(Sentences.of("He reads: \"Go home.\" She laughs! Why?"))
                .containsExactly("He reads: \"Go home.\"", "She laughs!", "Why?");
    }

    @Test
    void titles_and_initials_end_nothing() {
        assertThat(Sentences.of("Mr. Stone boards the H.M.S. Excalibur. It sails."))
                .containsExactly("Mr. Stone boards the H.M.S. Excalibur.", "It sails.");
    }

    @Test
    void an_ellipsis_before_a_small_letter_goes_on() {
        assertThat(Sentences.of("She waits... and waits. Nothing."))
                .containsExactly("She waits... and waits.", "Nothing.");
    }

    @Test
    void line_breaks_are_blanks() {
        assertThat(Sentences.of("A long\nbeat.")).containsExactly("A long beat.");
    }

    @Test
    void nothing_has_no_sentences() {
        assertThat(Sentences.of("  \n ")).isEmpty();
    }
}
