package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {

    @ParameterizedTest
    @CsvSource({
        "Plain, Plain, false",
        "Müller, Muller, true",
        "Mu\u0308ller, Muller, true",
        "Straße, Strasse, true",
        "Ærø, AEro, true",
        "夜, ?, true",
        "🎬 cut, ? cut, true"
    })
    void letters_lose_their_marks_and_strangers_become_question_marks(String text, String expected, boolean changed) {
        Ascii ascii = new Ascii();

        assertThat(ascii.of(text)).isEqualTo(expected);
        assertThat(ascii.changed()).isEqualTo(changed);
    }

    @Test
    void typographic_marks_become_those_of_a_typewriter() {
        assertThat(new Ascii().of("“Nacht” – ‘Tag’…")).isEqualTo("\"Nacht\" - 'Tag'...");
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', a b", "'\u0000a\u0007', a", "'a\u2028b', a b", "'  a   b  ', a b"})
    void everything_stands_in_one_line(String text, String expected) {
        assertThat(new Ascii().of(text)).isEqualTo(expected);
    }
}
