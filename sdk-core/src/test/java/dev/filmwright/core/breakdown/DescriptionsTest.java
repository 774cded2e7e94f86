package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DescriptionsTest {
    @Test
    void the_words_behind_a_name_describe_it_up_to_what_happens() {
        ScriptBuilder script = script().interior("HALL")
                .action("BRICK BRADDOCK, retired police detective, is sitting quietly.")
                .says("BRICK", "Hm.");

        assertThat(script.entry("character/BRICK").description()).isEqualTo("Retired police detective.");
    }

    @Test
    void the_next_sentence_about_the_one_introduced_goes_on() {
        ScriptBuilder script = script().interior("OFFICE")
                .action("Brianna spins around to see ALEXI TOKAMAK. The stern, portly middle-aged man scowls at her.")
                .says("BRIANNA", "Sir.")
                .says("TOKAMAK", "Well.");

        assertThat(script.entry("character/TOKAMAK").description())
                .isEqualTo("The stern, portly middle-aged man scowls at her.");
        assertThat(script.entry("character/BRIANNA").description()).isEmpty();
    }

    @Test
    void a_pronoun_goes_to_the_one_it_fits() {
        ScriptBuilder script = script().interior("DOCK")
                .action("SAMANTHA argues with a DOCK WORKER. She wears a faded jumpsuit. He is a big man.")
                .action("Samantha wipes her face. The Dock Worker shakes his head.")
                .says("SAMANTHA", "No.")
                .says("DOCK WORKER", "Yes.");

        assertThat(script.entry("character/SAMANTHA").description()).isEqualTo("She wears a faded jumpsuit.");
    }

    @Test
    void a_later_statement_describes_too() {
        ScriptBuilder script = script().interior("HANGAR")
                .says("BRUTALIA", "Hey.")
                .action("Brutalia is a seven-foot Amazon of a woman, clad in black leather.");

        assertThat(script.entry("character/BRUTALIA").description()).startsWith("Brutalia is a seven-foot Amazon");
    }

    @Test
    void a_place_is_described_by_what_its_scene_opens_with() {
        ScriptBuilder script = script().interior("COMPUTER ROOM")
                .action("The room is large and circular. Anna enters.")
                .says("ANNA", "Hello?");

        assertThat(script.entry("location/COMPUTER ROOM").description()).isEqualTo("The room is large and circular.");
    }
}
