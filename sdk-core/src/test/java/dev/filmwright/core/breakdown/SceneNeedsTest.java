package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SceneNeedsTest {
    @Test
    void speakers_come_first_then_those_the_action_names() {
        ScriptBuilder script = script().interior("HALL")
                .action("Bob watches.")
                .says("ANNA", "Go.")
                .interior("YARD")
                .says("BOB", "I went.");

        assertThat(script.manifest().scenes().get(0).characters()).containsExactly("character/ANNA", "character/BOB");
    }

    @Test
    void a_voice_from_elsewhere_needs_nobody_there() {
        ScriptBuilder script = script().interior("HALL").says("ANNA", "Hello?").voice("BOB", "V.O.", "Go away.");

        assertThat(script.manifest().scenes().get(0).characters()).containsExactly("character/ANNA");
        assertThat(script.entry("character/BOB").scenes()).containsExactly(1);
    }

    @Test
    void whose_thing_it_is_need_not_be_there() {
        ScriptBuilder script = script().interior("HALL")
                .says("BOB", "Hm.")
                .interior("YARD")
                .action("Anna looks at Bob's crate. Then she sees Bob's face.")
                .says("ANNA", "Ah.")
                .interior("SHED")
                .action("Anna kicks Bob's crate.");

        assertThat(script.manifest().scenes().get(1).characters()).contains("character/BOB");
        assertThat(script.manifest().scenes().get(2).characters()).containsExactly("character/ANNA");
        assertThat(script.manifest().scenes().get(2).props()).containsExactly("prop/CRATE");
    }
}
