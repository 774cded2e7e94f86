package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.rules;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Shot;
import org.junit.jupiter.api.Test;

final class EstablishingTest {
    @Test
    void a_new_place_is_shown_wide_with_what_the_script_says_of_it() {
        Shot first = script().interior("HALL")
                .action("The hall is dark. Anna tiptoes in.")
                .says("ANNA", "Hello?")
                .shots()
                .get(0);

        assertThat(first.kind()).isEqualTo(Shot.Kind.ESTABLISHING);
        assertThat(first.setup().framing()).isEqualTo(Framing.WIDE);
        assertThat(first.action()).isEqualTo("The hall is dark.");
        assertThat(rules(first)).contains("establish-new-place");
    }

    @Test
    void a_vast_exterior_is_craned_over() {
        Shot first = script().exterior("MOUNTAIN VALLEY")
                .action("Fog fills the valley.")
                .shots()
                .get(0);

        assertThat(first.setup().framing()).isEqualTo(Framing.EXTREME_WIDE);
        assertThat(first.setup().movement()).isEqualTo(Movement.CRANE_UP);
    }

    @Test
    void cutting_back_within_an_intercut_needs_none() {
        ScriptBuilder script = script().interior("HALL")
                .says("ANNA", "Hello?")
                .interior("YARD")
                .says("BOB", "Hello!")
                .interior("HALL")
                .says("ANNA", "Bob?");

        assertThat(script.lastShots()).noneMatch(shot -> shot.kind() == Shot.Kind.ESTABLISHING);
    }

    @Test
    void a_place_not_seen_for_long_is_shown_again() {
        ScriptBuilder script = script().interior("HALL").says("ANNA", "Hello?");
        for (int i = 0; i < 5; i++) {
            script.interior("YARD").says("BOB", "Hello!");
        }
        script.interior("HALL").says("ANNA", "Bob?");

        assertThat(rules(script.lastShots().get(0))).contains("re-establish-place");
    }

    @Test
    void a_place_in_another_light_is_shown_again() {
        ScriptBuilder script = script().interior("HALL")
                .says("ANNA", "Hello?")
                .scene(InteriorExterior.INTERIOR, "HALL", TimeOfDay.NIGHT)
                .says("ANNA", "Good night.");

        assertThat(rules(script.lastShots().get(0))).contains("re-establish-light");
    }

    @Test
    void a_scene_of_nothing_still_has_a_shot() {
        assertThat(script().interior("HALL").interior("HALL").shots())
                .extracting(Shot::code)
                .containsExactly("SC010_SH0010", "SC020_SH0010");
    }
}
