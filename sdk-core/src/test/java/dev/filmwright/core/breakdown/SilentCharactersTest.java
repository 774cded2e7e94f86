package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.production.Manifest.Kind;
import org.junit.jupiter.api.Test;

final class SilentCharactersTest {
    @Test
    void who_is_introduced_with_a_description_is_a_character() {
        ScriptBuilder script = script().interior("HALL").action("They see AIDEN, a tall man with pale skin.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/AIDEN");
        assertThat(script.entry("character/AIDEN").why()).startsWith("introduced in capitals with a description");
    }

    @Test
    void an_age_introduces_a_character() {
        ScriptBuilder script = script().interior("HALL").action("ROSA (30s) waits.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/ROSA");
    }

    @Test
    void a_word_for_people_makes_a_character() {
        ScriptBuilder script = script().interior("HALL").action("Two GUARDS block the way of a DOCK WORKER.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactlyInAnyOrder("character/GUARDS", "character/DOCK WORKER");
    }

    @Test
    void who_acts_at_once_is_a_character() {
        ScriptBuilder script = script().interior("HALL").action("MARLOW enters with a bag.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactly("character/MARLOW");
    }

    @Test
    void sounds_cameras_and_shouting_are_nobody() {
        ScriptBuilder script =
                script().interior("HALL").action("A loud BANG. CLOSE ON the door. It is NOT good, a real MESS.");

        assertThat(script.keys(Kind.CHARACTER)).isEmpty();
        assertThat(script.keys(Kind.PROP)).isEmpty();
    }

    @Test
    void a_name_for_others_named_behind_it_is_nobody_else() {
        ScriptBuilder script = script().interior("HOME")
                .action("This is the home of THE BOY BAND, AKA DAN and JACK.")
                .says("DAN", "Hi.")
                .says("JACK", "Hi.");

        assertThat(script.keys(Kind.CHARACTER)).containsExactlyInAnyOrder("character/DAN", "character/JACK");
    }
}
