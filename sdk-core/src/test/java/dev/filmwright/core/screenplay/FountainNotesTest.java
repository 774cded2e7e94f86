package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FountainNotesTest {
    private static List<String> read(String text) {
        return Samples.screenplays().parseFountain(text).elements().stream()
                .map(element -> element instanceof Element.Note note
                        ? "[" + note.text() + "]@" + note.anchor()
                        : element.text())
                .toList();
    }

    @Test
    void a_note_in_a_line_is_anchored_where_it_stood() {
        assertThat(read("He *waits[[why?]]* long.")).containsExactly("He waits long.", "[why?]@8");
    }

    @Test
    void a_note_on_its_own_stands_alone() {
        assertThat(read("a\n\n[[one]]\n[[two]]\n\nb")).containsExactly("a", "[one]@-1", "[two]@-1", "b");
    }

    @Test
    void a_note_on_a_line_right_below_belongs_to_what_stands_above() {
        assertThat(read("INT. A\n[[cold]]\n\nBOB\n[[tired]]\nHi\n[[sic]]\nthere"))
                .containsExactly("INT. A", "[cold]@6", "BOB", "[tired]@3", "Hi\nthere", "[sic]@2");
    }

    @Test
    void a_note_before_a_heading_does_not_hide_it() {
        assertThat(Samples.screenplays()
                        .parseFountain("[[n]]\nINT. A\n[[m]]\n\nx")
                        .scenes())
                .hasSize(1);
    }

    @Test
    void a_note_spans_lines_and_two_blanks_stand_for_an_empty_one() {
        assertThat(read("a [[one\n  \ntwo]] b")).containsExactly("a  b", "[one\n\ntwo]@2");
    }

    @Test
    void an_empty_line_ends_the_attempt() {
        assertThat(read("[[one\n\ntwo]]")).containsExactly("[[one", "two]]");
    }

    @Test
    void its_span_lies_in_the_text_it_was_read_from() {
        String text = "x /* cut */ y[[note]] z";
        Element note = Samples.screenplays().parseFountain(text).elements().get(1);

        assertThat(text.substring(note.span().start(), note.span().end())).isEqualTo("[[note]]");
    }
}
