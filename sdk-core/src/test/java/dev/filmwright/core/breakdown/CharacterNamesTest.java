package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.production.Manifest.Kind;
import org.junit.jupiter.api.Test;

final class CharacterNamesTest {
    @Test
    void extensions_left_in_a_cue_are_no_part_of_the_name() {
        ScriptBuilder script = script().interior("HOUSE")
                .says("ANNA(O.S.)", "One.")
                .says("ANNA CONT'D", "Two.")
                .says("ANNA", "Three.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/ANNA");
    }

    @Test
    void a_first_name_cued_and_the_full_name_introduced_are_one() {
        ScriptBuilder script = script().interior("HOUSE")
                .action("BRIANNA POLYWELL, a young engineer, walks in.")
                .says("BRIANNA", "Hello.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/BRIANNA");
        assertThat(script.entry("character/BRIANNA").name()).isEqualTo("Brianna Polywell");
        assertThat(script.entry("character/BRIANNA").why()).contains("introduced as \"BRIANNA POLYWELL\"");
    }

    @Test
    void a_last_name_cued_and_a_title_in_the_full_name_are_one() {
        ScriptBuilder script = script().interior("BRIDGE")
                .action("CAPTAIN KAI LE GUIN stands at the helm.")
                .says("CAPTAIN LE GUIN", "Ahead.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/CAPTAIN LE GUIN");
    }

    @Test
    void the_same_person_at_another_age_is_somebody_else() {
        ScriptBuilder script = script().interior("HOUSE")
                .action("A photo shows a man holding YOUNG ANNA, who laughs.")
                .says("ANNA", "That's me.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/ANNA", "character/YOUNG ANNA");
    }

    @Test
    void a_rare_cue_one_letter_off_is_a_typo() {
        ScriptBuilder script = script().interior("HOUSE");
        for (int i = 0; i < 12; i++) {
            script.says("SAMANTHA", "Line.");
        }
        script.says("SAMANHTA", "Line.").says("SAMATHA", "Line.");

        assertThat(script.keys(Kind.CHARACTER)).contains("character/SAMANTHA").doesNotContain("character/SAMATHA");
        assertThat(script.entry("character/SAMANTHA").why()).contains("same as cue SAMATHA");
    }

    @Test
    void numbers_tell_guards_apart() {
        ScriptBuilder script =
                script().interior("GATE").says("GUARD #1", "Halt!").says("GUARD #2", "Halt!");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/GUARD #1", "character/GUARD #2");
    }

    @Test
    void a_thing_somebody_owns_is_not_its_owner() {
        ScriptBuilder script = script().interior("LOCK").says("NOAH", "Open.").says("NOAH'S EVA SUIT", "Warning.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/NOAH", "character/NOAH'S EVA SUIT");
    }

    @Test
    void a_cue_of_two_known_names_is_both_of_them() {
        ScriptBuilder script = script().interior("BAR")
                .says("DAN", "Ready?")
                .says("JACK", "Ready.")
                .says("DAN AND JACK", "Go!");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/DAN", "character/JACK");
        assertThat(script.entry("character/JACK").mentions()).isEqualTo(2);
    }

    @Test
    void everybody_is_no_character() {
        ScriptBuilder script = script().interior("BAR").says("DAN", "Cheers.").says("ALL", "Cheers!");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/DAN");
    }

    @Test
    void names_for_people_are_written_as_in_running_text() {
        ScriptBuilder script = script().interior("HOUSE")
                .action("CASSIDY O'MALLEY sits. Later McCoy arrives, and old McCoy laughs.")
                .says("CASSIDY", "The FTL is gone.")
                .says("MCCOY", "Aye.")
                .says("FTL DRIVE", "Beep.");

        assertThat(script.entry("character/CASSIDY").name()).isEqualTo("Cassidy O'Malley");
        assertThat(script.entry("character/MCCOY").name()).isEqualTo("McCoy");
        assertThat(script.entry("character/FTL DRIVE").name()).isEqualTo("FTL Drive");
    }
}
