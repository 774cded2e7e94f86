package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void sentences_become_parts_between_commas() {
        assertThat(Wording.asPart("A gorgeous day. The sun is shining.", "Patio"))
                .isEqualTo("a gorgeous day, the sun is shining");
        assertThat(Wording.asPart("Retired police detective.", "Brick")).isEqualTo("retired police detective");
    }

    @Test
    void names_acronyms_and_titles_keep_their_capital() {
        assertThat(Wording.asPart("Ingrid's old boat.", "Boat")).isEqualTo("Ingrid's old boat");
        assertThat(Wording.asPart("FBI agent.", "Scott")).isEqualTo("FBI agent");
        assertThat(Wording.asPart("New York at its worst.", "Street")).isEqualTo("New York at its worst");
        assertThat(Wording.asPart("Anna is tall. She limps.", "Anna Berg")).isEqualTo("Anna is tall, she limps");
        assertThat(Wording.asPart("Married to Prof. Lee.", "Kim")).isEqualTo("married to Prof. Lee");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Wording.asPart("", "Anna")).isEmpty();
        assertThat(Wording.asPart(" . ", "Anna")).isEmpty();
    }
}
