package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.production.Manifest.Kind;
import org.junit.jupiter.api.Test;

final class PropsTest {
    @Test
    void a_thing_written_in_capitals_is_a_prop() {
        ScriptBuilder script = script().interior("GARAGE").action("They get into Mom's PORSCHE. A NECKLACE slips out.");

        assertThat(script.keys(Kind.PROP)).containsExactlyInAnyOrder("prop/PORSCHE", "prop/NECKLACE");
        assertThat(script.entry("prop/PORSCHE").why()).contains("Mom's PORSCHE");
    }

    @Test
    void a_thing_named_again_and_again_is_a_prop() {
        ScriptBuilder script = script().interior("DOCK").action("A crate hangs above. The crate slides.");

        assertThat(script.entry("prop/CRATE").mentions()).isEqualTo(2);
        assertThat(script.entry("prop/CRATE").why()).isEqualTo("named 2 times in the action: crate");
    }

    @Test
    void a_thing_named_once_in_passing_is_none() {
        assertThat(script().interior("DOCK").action("A crate hangs above.").keys(Kind.PROP))
                .isEmpty();
    }

    @Test
    void a_verb_that_looks_like_a_thing_is_none() {
        ScriptBuilder script = script().interior("DOCK")
                .action("The two men watch her. The team files in. Others watch and file out.");

        assertThat(script.keys(Kind.PROP)).isEmpty();
    }

    @Test
    void a_thing_always_called_by_two_words_has_two() {
        ScriptBuilder script = script().interior("TENT").action("A crystal ball glows. She takes the crystal ball.");

        assertThat(script.keys(Kind.PROP)).containsExactly("prop/CRYSTAL BALL");
    }

    @Test
    void letters_and_places_in_capitals_are_none() {
        ScriptBuilder script = script().interior("THRONE ROOM")
                .action("The FBI enters the THRONE ROOM. The HUD blinks.")
                .says("ANNA", "My HUD is dead.");

        assertThat(script.keys(Kind.PROP)).isEmpty();
    }

    @Test
    void a_word_of_somebodys_name_is_none() {
        ScriptBuilder script = script().interior("LOUNGE")
                .action("She hands a CANDLE to a MAN IN A SUIT.")
                .says("MAN IN A SUIT", "Thank you.");

        assertThat(script.keys(Kind.PROP)).containsExactly("prop/CANDLE");
    }

    @Test
    void a_thing_is_described_by_the_words_about_it_not_by_the_sentence_it_stands_in() {
        ScriptBuilder script = script().interior("QUAY")
                .action("A rusting car ferry, the MARGARETE, tugs at her ropes. Anna takes a brass KEY from her neck.")
                .action("The PORSCHE, a red convertible, waits. The SCREEN DOOR slides open. Ben has two cold BEERS.");

        assertThat(script.entry("prop/MARGARETE").description()).isEqualTo("a rusting car ferry");
        assertThat(script.entry("prop/KEY").description()).isEqualTo("a brass key");
        assertThat(script.entry("prop/PORSCHE").description()).isEqualTo("a red convertible");
        assertThat(script.entry("prop/SCREEN DOOR").description()).isEmpty();
    }
}
