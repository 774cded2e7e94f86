package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.cast;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PronounsTest {
    private final ScriptBuilder script = script().interior("HALL")
            .action("The hall is dark.")
            .action("Anna ties her shoes. Bob shaves his beard.")
            .says("ANNA", "Go.")
            .says("BOB", "Gone.");

    @Test
    void she_and_he_are_those_whose_pronouns_the_script_uses() {
        assertThat(cast(script.action("She climbs the long ladder to the attic of the house.")
                        .shotOf("climbs")))
                .containsExactly("character/ANNA");
        assertThat(cast(script.action("He digs a hole in the ground behind the house.")
                        .shotOf("digs")))
                .containsExactly("character/BOB");
    }

    @Test
    void they_are_all_who_are_there() {
        assertThat(cast(script.action("They dance through the hall till morning comes.")
                        .shotOf("dance")))
                .containsExactly("character/ANNA", "character/BOB");
    }

    @Test
    void him_is_in_the_frame_too() {
        assertThat(cast(script.action("Anna smacks him.").shotOf("smacks")))
                .containsExactly("character/ANNA", "character/BOB");
    }

    @Test
    void who_has_left_is_not_shown_with_those_who_stay() {
        assertThat(cast(script.action("Bob leaves.")
                        .action("The old clock on the wall ticks on and on.")
                        .shotOf("ticks")))
                .containsExactly("character/ANNA");
    }
}
