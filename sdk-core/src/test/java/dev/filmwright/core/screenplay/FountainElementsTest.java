package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Screenplay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FountainElementsTest {
    private static List<String> kinds(String text) {
        return Samples.screenplays().parseFountain(text).elements().stream()
                .map(element -> element.getClass().getSimpleName() + ":" + element.text())
                .toList();
    }

    private static List<String> codes(String text) {
        Screenplay read = Samples.screenplays().parseFountain(text);
        return read.diagnostics().stream().map(found -> found.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int. house - day",
                "INT HOUSE DAY",
                "EXT. POOL",
                "EST. TOWN",
                "INT./EXT. CAR",
                "INT/EXT CAR",
                "I/E. CAR",
                "I./E. CAR",
                "INT - HOUSE",
                "   INT. INDENTED"
            })
    void a_prefix_with_a_full_stop_or_a_blank_makes_a_heading(String line) {
        assertThat(kinds(line)).containsExactly("SceneHeading:" + line.strip());
        assertThat(codes(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXT/INT. CAR", "EXT./INT. CAR", "E/I CAR"})
    void a_prefix_from_real_scripts_makes_a_heading_and_is_reported(String line) {
        assertThat(kinds(line)).containsExactly("SceneHeading:" + line);
        assertThat(codes(line)).containsExactly("heading-prefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INTERIOR. HOUSE",
                "INTRO",
                "INT",
                ". NOT A HEADER",
                "...and then",
                "..x",
                "McCLANE",
                "23",
                "(Jack)"
            })
    void what_only_looks_like_a_mark_is_action(String line) {
        assertThat(kinds(line)).containsExactly("Action:" + line);
    }

    @Test
    void one_full_stop_before_a_letter_or_digit_forces_a_heading() {
        assertThat(kinds(".38 SPECIAL\n\n.KITCHEN")).containsExactly("SceneHeading:38 SPECIAL", "SceneHeading:KITCHEN");
    }

    @Test
    void a_heading_with_text_right_below_is_still_a_heading_and_never_a_cue() {
        String text = "INT. HOUSE - DAY\nHe waits.";

        assertThat(kinds(text)).containsExactly("SceneHeading:INT. HOUSE - DAY", "Action:He waits.");
        assertThat(codes(text)).containsExactly("heading-without-blank-line");
    }

    @Test
    void a_heading_right_below_action_is_part_of_it_and_reported() {
        assertThat(kinds("x\nINT. HOUSE - DAY")).containsExactly("Action:x\nINT. HOUSE - DAY");
        assertThat(codes("x\nINT. HOUSE - DAY")).containsExactly("heading-inside-action");
    }

    @Test
    void a_heading_may_stand_right_below_the_outline() {
        assertThat(kinds("# Act\n= All begins.\nINT. HOUSE"))
                .containsExactly("Section:Act", "Synopsis:All begins.", "SceneHeading:INT. HOUSE");
    }

    @ParameterizedTest
    @CsvSource({
        "INT. HOUSE #1#, INT. HOUSE, 1",
        "EXT. POOL (1944) #110A#, EXT. POOL (1944), 110A",
        ".ROOM #I-1.A#, ROOM, I-1.A"
    })
    void a_scene_number_is_cut_off_the_heading(String line, String text, String number) {
        Screenplay read = Samples.screenplays().parseFountain(line);

        assertThat(read.scenes().get(0).number()).isEqualTo(number);
        assertThat(read.elements().get(0).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUT TO:", "SMASH CUT TO:", "     CUT TO:", "FADE OUT.", "FADE TO BLACK.", "CUT TO BLACK."})
    void capitals_that_end_in_to_and_the_common_endings_are_transitions(String line) {
        assertThat(kinds("x\n\n" + line + "\n\ny")).contains("Transition:" + line.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUT TO: ", "FADE IN:  ", "cut to:", "FADE TO BLACK", "FADE IN:"})
    void blanks_behind_it_or_other_words_keep_a_line_from_being_a_transition(String line) {
        assertThat(kinds("x\n\n" + line + "\n\ny")).contains("Action:" + line.strip());
    }

    @Test
    void fade_in_opens_a_script_and_is_no_title_page() {
        assertThat(kinds("FADE IN:\n\nSPACE")).containsExactly("Transition:FADE IN:", "Action:SPACE");
        assertThat(kinds("Title: X\n\n# Act I\n\nFADE IN:")).containsExactly("Section:Act I", "Transition:FADE IN:");
    }

    @Test
    void a_pointed_line_is_a_transition_or_centered() {
        assertThat(kinds("> Burn to white.\n\n>  THE END  <\n> Really <"))
                .containsExactly("Transition:Burn to white.", "Action:THE END\nReally");
    }

    @Test
    void outline_and_page_break_need_no_blank_lines() {
        assertThat(kinds("x\n# A\n####### deep\n=one\n===\n====x\n=="))
                .containsExactly(
                        "Action:x", "Section:A", "Section:deep", "Synopsis:one", "PageBreak:", "Action:====x\n==");
    }

    @Test
    void an_exclamation_mark_forces_action() {
        assertThat(kinds("!BANG\nBANG\n!INT. BANG")).containsExactly("Action:BANG\nBANG\nINT. BANG");
    }

    @Test
    void action_keeps_its_indent_with_tabs_as_four_spaces_and_its_empty_lines() {
        assertThat(kinds("a\n\n\tb\n   c\n\n\n\nd\n  \ne"))
                .containsExactly("Action:a", "Action:    b\n   c", "Action:\n\nd\n\ne");
    }

    @Test
    void lyrics_stand_in_dialogue_and_on_their_own() {
        assertThat(kinds("BOB\nListen.\n~La la\n~ lo\n\n~Alone\nThen action."))
                .containsExactly(
                        "Cue:BOB", "Dialogue:Listen.", "Lyrics:La la\nlo", "Lyrics:Alone", "Action:Then action.");
    }

    @Test
    void a_boneyard_is_dropped_whatever_it_spans() {
        assertThat(kinds("CUT TO:\n/*\nINT. GARAGE\n\nBRICK\nHi\n*/\nEXT. MANSION\n\nAn /* inner */ end."))
                .containsExactly("Transition:CUT TO:", "SceneHeading:EXT. MANSION", "Action:An  end.");
    }

    @Test
    void a_boneyard_that_is_never_closed_is_text_and_reported() {
        assertThat(kinds("a\n\nb /* c")).containsExactly("Action:a", "Action:b /* c");
        assertThat(codes("a\n\nb /* c")).containsExactly("unclosed-boneyard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_is_read(String end) {
        String text = String.join(end, "INT. A", "", "BOB", "Hi.", "", "Bye.");

        assertThat(kinds(text)).containsExactly("SceneHeading:INT. A", "Cue:BOB", "Dialogue:Hi.", "Action:Bye.");
        assertThat(Samples.screenplays().parseFountain(text).elements())
                .extracting(element -> element.span().line())
                .containsExactly(1, 3, 4, 6);
    }
}
