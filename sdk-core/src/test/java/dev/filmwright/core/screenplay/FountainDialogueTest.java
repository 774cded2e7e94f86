package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.Screenplay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FountainDialogueTest {
    private static Screenplay read(String text) {
        return Samples.screenplays().parseFountain(text);
    }

    private static List<String> kinds(String text) {
        return read(text).elements().stream()
                .map(element -> element.getClass().getSimpleName() + ":" + element.text())
                .toList();
    }

    private static List<Element.Cue> cues(String text) {
        return read(text).elements().stream()
                .filter(Element.Cue.class::isInstance)
                .map(Element.Cue.class::cast)
                .toList();
    }

    @Test
    void a_cue_needs_a_blank_line_before_and_words_after() {
        assertThat(kinds("BOB\n\nHi")).containsExactly("Action:BOB", "Action:Hi");
        assertThat(kinds("x\nBOB\nHi")).containsExactly("Action:x\nBOB\nHi");
        assertThat(kinds("x\n\nBOB")).containsExactly("Action:x", "Action:BOB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2D2", "3CPO", "ÉLODIE", "АННА", "\tINDENTED", "O'NEIL-SMITH"})
    void capitals_with_a_letter_are_a_cue(String line) {
        assertThat(kinds(line + "\nHi")).containsExactly("Cue:" + line.strip(), "Dialogue:Hi");
    }

    @Test
    void names_in_small_letters_or_scripts_without_capitals_need_an_at_sign() {
        assertThat(kinds("@McCLANE\nHi\n\n@李\nHi"))
                .containsExactly("Cue:McCLANE", "Dialogue:Hi", "Cue:李", "Dialogue:Hi");
        assertThat(kinds("李\nHi")).containsExactly("Action:李\nHi");
    }

    @Test
    void extensions_are_taken_off_the_name() {
        Element.Cue cue = cues("STEEL (on the radio) (CONT’D)\nHi").get(0);

        assertThat(cue.name()).isEqualTo("STEEL");
        assertThat(cue.extensions()).containsExactly("on the radio", "CONT’D");
        assertThat(kinds("23 (O.S.)\nHi")).containsExactly("Action:23 (O.S.)\nHi");
    }

    @Test
    void parentheticals_stand_between_the_lines() {
        assertThat(kinds("BOB\n(slowly)\nYes.\n  (beat)\nNo (pause) yes.\n(a) or (b)"))
                .containsExactly(
                        "Cue:BOB",
                        "Parenthetical:slowly",
                        "Dialogue:Yes.",
                        "Parenthetical:beat",
                        "Dialogue:No (pause) yes.\n(a) or (b)");
    }

    @Test
    void two_blanks_keep_a_dialogue_going() {
        assertThat(kinds("BOB\nOne\n  \nTwo\n\nThree"))
                .containsExactly("Cue:BOB", "Dialogue:One\n\nTwo", "Action:Three");
    }

    @Test
    void marks_of_the_outline_are_words_in_dialogue() {
        assertThat(kinds("BOB\n= 2\n#1 fan\n.45 calibre"))
                .containsExactly("Cue:BOB", "Dialogue:= 2\n#1 fan\n.45 calibre");
    }

    @Test
    void forced_marks_end_a_dialogue() {
        assertThat(kinds("BOB\nHi\n!He goes.\n\nBOB\nHi\n@Jim\nHo\n> CUT TO:"))
                .containsExactly(
                        "Cue:BOB",
                        "Dialogue:Hi",
                        "Action:He goes.",
                        "Cue:BOB",
                        "Dialogue:Hi",
                        "Cue:Jim",
                        "Dialogue:Ho",
                        "Transition:CUT TO:");
    }

    @Test
    void a_heading_inside_dialogue_is_dialogue_and_reported() {
        assertThat(read("BOB\nHi\nINT. HOUSE").diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("heading-inside-dialogue"));
    }

    @Test
    void a_caret_pairs_with_the_block_before() {
        assertThat(cues("STEEL\nGo!\n\nBRICK^\nGo!"))
                .extracting(Element.Cue::dual)
                .containsExactly(Dual.LEFT, Dual.RIGHT);
    }

    @Test
    void each_block_is_paired_once() {
        assertThat(cues("A\n1\n\nB ^\n2\n\nC\n3\n\nD ^\n4"))
                .extracting(Element.Cue::dual)
                .containsExactly(Dual.LEFT, Dual.RIGHT, Dual.LEFT, Dual.RIGHT);
        assertThat(cues("A\n1\n\nB ^\n2\n\nC ^\n3"))
                .extracting(Element.Cue::dual)
                .containsExactly(Dual.LEFT, Dual.RIGHT, Dual.NONE);
    }

    @Test
    void a_caret_without_a_block_before_it_is_dropped_and_reported() {
        assertThat(cues("A ^\n1\n\nx\n\nB ^\n2")).extracting(Element.Cue::dual).containsExactly(Dual.NONE, Dual.NONE);
        assertThat(cues("A ^\n1").get(0).name()).isEqualTo("A");
        assertThat(read("A ^\n1").diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("dual-without-partner"));
    }

    @Test
    void only_a_caret_at_the_end_counts() {
        assertThat(cues("A\n1\n\nB ^ (Dual)\n2")).extracting(Element.Cue::dual).containsOnly(Dual.NONE);
        assertThat(cues("A\n1\n\nB (Dual) ^\n2")).extracting(Element.Cue::dual).containsExactly(Dual.LEFT, Dual.RIGHT);
    }
}
